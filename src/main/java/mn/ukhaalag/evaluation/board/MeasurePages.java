package mn.ukhaalag.evaluation.board;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.evaluation.Verdict;
import mn.ukhaalag.evaluation.Verdicts.Finding;
import mn.ukhaalag.evaluation.Views;
import mn.ukhaalag.file.Upload;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Documents;
import mn.ukhaalag.plan.Evidence;
import mn.ukhaalag.plan.Level;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Outcomes;
import mn.ukhaalag.plan.Rights;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// A measure with its evidence, and where the monitoring team writes down what it found.
@Controller
@RequestMapping("/work/evaluation/measures/{id}")
class MeasurePages {

  private static final String TEMPLATE = "board/measure";

  private final MeasureBoard board;
  private final Checking checking;
  private final Rights rights;
  private final Documents documents;
  private final Evidence evidence;
  private final Outcomes outcomes;
  private final Notes notes;

  MeasurePages(
      MeasureBoard board,
      Checking checking,
      Rights rights,
      Documents documents,
      Evidence evidence,
      Outcomes outcomes,
      Notes notes) {
    this.board = board;
    this.checking = checking;
    this.rights = rights;
    this.documents = documents;
    this.evidence = evidence;
    this.outcomes = outcomes;
    this.notes = notes;
  }

  static String path(UUID measure) {
    return "/work/evaluation/measures/" + measure;
  }

  /// A measure with the document it stands in.
  private record Seen(Measure measure, Document document) {}

  @GetMapping
  ModelAndView show(@PathVariable UUID id, Actor actor) {
    Seen seen = see(actor, id);
    return Views.page(TEMPLATE, page(seen, actor, Typed.NOTHING, new Problems()));
  }

  @GetMapping("/words/files/{file}")
  ResponseEntity<Resource> proof(@PathVariable UUID id, @PathVariable UUID file, Actor actor) {
    see(actor, id);
    return evidence.open(MeasureBoard.TOLD, board.wordIds(id), file);
  }

  @GetMapping("/findings/files/{file}")
  ResponseEntity<Resource> found(@PathVariable UUID id, @PathVariable UUID file, Actor actor) {
    see(actor, id);
    return evidence.open(Verdict.FILES, board.findingIds(id), file);
  }

  @PostMapping("/findings")
  ModelAndView find(
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      @RequestParam(name = Evidence.FIELD, required = false) List<MultipartFile> files,
      Actor actor,
      HttpServletResponse response) {
    Seen seen = see(actor, id);
    Holding held = checker(actor, seen).orElseThrow(() -> new NotFound("the desk of the monitors"));
    var typed = new Typed(fields);
    var reading = new Reading(typed, new Problems());
    Finding finding = Findings.read(reading, outcomes.reported(seen.measure()).orElse(null));
    List<Upload.Stored> stored =
        evidence.take(files == null ? List.of() : files, reading.problems());
    if (!reading.problems().isEmpty()) {
      return Views.refused(TEMPLATE, page(seen, actor, typed, reading.problems()));
    }
    checking.find(actor.as(held), seen.measure(), finding, stored);
    notes.tell(response, "evaluation.note.found");
    return Forms.seeOther(path(id));
  }

  private Object page(Seen seen, Actor actor, Typed typed, Problems problems) {
    boolean mayCheck = checker(actor, seen).isPresent();
    return board.page(seen.document(), seen.measure(), mayCheck, typed, problems);
  }

  /// The measure, if the actor may see what it scores. What belongs to an official's own plan is
  /// his evaluation.
  private Seen see(Actor actor, UUID id) {
    Measure measure = rights.seeMeasure(actor, id);
    Document document = documents.get(measure.document());
    if (document.level() == Level.OFFICIAL) {
      DocumentPages.see(rights, actor, document.id());
    }
    return new Seen(measure, document);
  }

  /// The post in which the actor may check the measure: nobody checks what his own post carries
  /// out, nor what belongs to an official's own plan.
  private Optional<Holding> checker(Actor actor, Seen seen) {
    boolean isOwn =
        actor.holdings().stream().anyMatch(it -> it.post().equals(seen.measure().promise().post()));
    return isOwn || seen.document().level() == Level.OFFICIAL
        ? Optional.empty()
        : rights.monitor(actor);
  }
}
