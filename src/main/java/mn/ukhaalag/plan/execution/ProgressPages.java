package mn.ukhaalag.plan.execution;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.file.Upload;
import mn.ukhaalag.plan.Evidence;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Rights;
import mn.ukhaalag.plan.Weights;
import mn.ukhaalag.plan.execution.MeasureView.Visit;
import mn.ukhaalag.plan.execution.Telling.Reached;
import mn.ukhaalag.plan.execution.Telling.Word;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// The page of a measure, and the words on how far it is.
@Controller
@RequestMapping("/work/measures/{id}")
class ProgressPages {

  private static final int LONGEST_WORDS = 10_000;
  private static final int LONGEST_REASON = 2000;
  private static final int LONGEST_LINE = 300;

  private final Rights rights;
  private final Execution execution;
  private final Telling telling;
  private final Values values;
  private final MeasureView view;
  private final MeasureDesk desk;
  private final Evidence evidence;
  private final LegalTime legalTime;

  ProgressPages(
      Rights rights,
      Execution execution,
      Telling telling,
      Values values,
      MeasureView view,
      MeasureDesk desk,
      Evidence evidence,
      LegalTime legalTime) {
    this.rights = rights;
    this.execution = execution;
    this.telling = telling;
    this.values = values;
    this.view = view;
    this.desk = desk;
    this.evidence = evidence;
    this.legalTime = legalTime;
  }

  @GetMapping
  ModelAndView show(@PathVariable UUID id, Actor actor) {
    Measure measure = rights.seeMeasure(actor, id);
    return view.page(new Visit(actor, measure, Typed.NOTHING, new Problems()), null, HttpStatus.OK);
  }

  @GetMapping("/files/{file}")
  ResponseEntity<Resource> file(@PathVariable UUID id, @PathVariable UUID file, Actor actor) {
    Measure measure = rights.seeMeasure(actor, id);
    List<UUID> owners = execution.notes(measure.id()).stream().map(Execution.Note::id).toList();
    return evidence.open(Execution.NOTE, owners, file);
  }

  @PostMapping("/notes")
  ModelAndView tell(
      @PathVariable UUID id,
      @RequestParam Map<String, String> params,
      @RequestParam(name = Evidence.FIELD, required = false) @Nullable List<MultipartFile> files,
      Actor actor,
      HttpServletResponse response) {
    Visit visit = desk.visit(actor, id, params);
    Optional<Holding> executor = rights.executor(actor, visit.measure());
    Holding held =
        executor.or(() -> rights.enterer(actor, visit.measure())).orElseThrow(() -> missing(id));
    var reading = new Reading(visit.typed(), visit.problems());
    Word full = word(visit, reading, files == null ? List.of() : files);
    Word word = executor.isPresent() ? full : full.valuesOnly();
    return desk.finish(
        visit,
        response,
        "plan.note.told",
        () -> telling.tell(actor.as(held), visit.measure(), word));
  }

  private Word word(Visit visit, Reading reading, List<MultipartFile> files) {
    var problems = visit.problems();
    String words = reading.text("words", LONGEST_WORDS);
    var percent = reading.optionalHundredth("percent").orElse(null);
    var day = reading.optionalDay("day").orElse(legalTime.today());
    problems.addIf(day.isAfter(legalTime.today()), "day", "plan.problem.future");
    List<Reached> reached = values.read(reading, visit.measure());
    List<Upload.Stored> stored = evidence.take(files, problems);
    boolean isDone = percent != null && percent.compareTo(Weights.ALL) == 0;
    boolean lacksProof =
        isDone
            && visit.measure().promise().needsEvidence()
            && stored.isEmpty()
            && !hasEvidence(visit.measure());
    problems.addIf(lacksProof, Evidence.FIELD, "plan.problem.evidence");
    return new Word(words, percent, day, reached, Values.spent(reading), stored);
  }

  private boolean hasEvidence(Measure measure) {
    List<UUID> told = execution.notes(measure.id()).stream().map(Execution.Note::id).toList();
    return evidence.of(Execution.NOTE, told).stream().anyMatch(it -> !it.isRedacted());
  }

  @PostMapping("/obstacle")
  ModelAndView stick(
      @PathVariable UUID id,
      @RequestParam Map<String, String> params,
      Actor actor,
      HttpServletResponse response) {
    Visit visit = desk.visit(actor, id, params);
    Holding held = executor(visit);
    var reading = new Reading(visit.typed(), visit.problems());
    String reason = reading.text("stuckReason", LONGEST_REASON);
    String waitsFor = reading.optionalText("waitsFor", LONGEST_LINE);
    UUID organisation = reading.id("waitsForOrganisation");
    visit
        .problems()
        .addIf(waitsFor.isEmpty() && organisation == null, "waitsFor", "plan.problem.waits-for");
    return desk.finish(
        visit,
        response,
        "plan.note.stuck",
        () -> execution.stick(actor.as(held), visit.measure(), reason, waitsFor, organisation));
  }

  @PostMapping("/obstacle/end")
  ModelAndView free(
      @PathVariable UUID id,
      @RequestParam Map<String, String> params,
      Actor actor,
      HttpServletResponse response) {
    Visit visit = desk.visit(actor, id, params);
    Holding held = executor(visit);
    var reading = new Reading(visit.typed(), visit.problems());
    String words = reading.text("freedWords", LONGEST_REASON);
    return desk.finish(
        visit,
        response,
        "plan.note.freed",
        () -> execution.free(actor.as(held), visit.measure(), words));
  }

  private Holding executor(Visit visit) {
    return rights
        .executor(visit.actor(), visit.measure())
        .orElseThrow(() -> missing(visit.measure().id()));
  }

  private static NotFound missing(UUID measure) {
    return new NotFound("to carry out " + measure);
  }
}
