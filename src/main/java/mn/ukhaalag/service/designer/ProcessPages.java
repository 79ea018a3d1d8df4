package mn.ukhaalag.service.designer;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.service.Bpmn;
import mn.ukhaalag.service.Offices;
import mn.ukhaalag.service.ProcessPatterns;
import mn.ukhaalag.service.ProcessPatterns.Extra;
import mn.ukhaalag.service.ProcessPatterns.Party;
import mn.ukhaalag.service.ProcessPatterns.Plan;
import mn.ukhaalag.service.Version.Pattern;
import mn.ukhaalag.service.designer.page.ProcessPage;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// By which process a draft is decided: one of the ready patterns, or a drawing of any BPMN editor,
/// which is kept byte for byte.
@Controller
@RequestMapping("/administration/services/{code}/versions/{number}")
class ProcessPages {

  private static final int MOST_PARTIES = 10;
  private static final int LONGEST = 200;
  private static final int MOST_DAYS = 365;

  private final Desk desk;
  private final ProcessPatterns patterns;
  private final Organisations organisations;
  private final Notes notes;

  ProcessPages(Desk desk, ProcessPatterns patterns, Organisations organisations, Notes notes) {
    this.desk = desk;
    this.patterns = patterns;
    this.organisations = organisations;
    this.notes = notes;
  }

  @GetMapping("/process")
  ModelAndView show(Actor actor, @PathVariable String code, @PathVariable int number) {
    Design design = desk.draft(actor, code, number);
    Plan plan = patterns.read(design.version().pattern(), design.definition().bpmn());
    return page(design, ProcessFields.of(plan), new Problems());
  }

  private ModelAndView page(Design design, Typed typed, Problems problems) {
    int filled = ConditionRows.filled(typed, "party", List.of("organisation", "days"));
    return new ModelAndView(
        "service/designer/process",
        "it",
        new ProcessPage(
            design.heading(),
            UsedSteps.of(design.sketch()),
            organisations.list(),
            Math.min(MOST_PARTIES, Math.max(filled + 2, 3)),
            typed,
            problems));
  }

  /// Chooses a ready pattern.
  @PostMapping("/process")
  ModelAndView choose(
      Actor actor,
      HttpServletResponse response,
      @PathVariable String code,
      @PathVariable int number,
      @RequestParam Map<String, String> fields) {
    Design design = desk.draft(actor, code, number);
    var typed = new Typed(fields);
    var problems = new Problems();
    Pattern pattern = new Reading(typed, problems).choice("pattern", Pattern.class);
    problems.addIf(pattern == Pattern.UPLOADED, "pattern", "web.problem.choice");
    List<Party> parties = pattern == Pattern.PARALLEL ? parties(typed, problems) : List.of();
    boolean isAlone = pattern == Pattern.PARALLEL && parties.size() < 2;
    problems.addIf(isAlone, "party-0-organisation", "service.designer.problem.parties");
    Sketch sketch = design.sketch();
    if (problems.isEmpty()) {
      Set<Extra> extras = ProcessFields.extras(typed);
      extras.addAll(UsedSteps.of(sketch));
      sketch.process(pattern, patterns.draw(new Plan(pattern, parties, extras)));
    }
    return finish(response, design, sketch, typed, problems);
  }

  private List<Party> parties(Typed typed, Problems problems) {
    var parties = new ArrayList<Party>();
    for (int row = 0; row < MOST_PARTIES; row++) {
      String field = "party-" + row;
      if (typed.has(field + "-organisation") || typed.has(field + "-mn")) {
        parties.add(party(field, typed, problems));
      }
    }
    return parties;
  }

  private Party party(String field, Typed typed, Problems problems) {
    var reading = new Reading(typed, problems);
    String code = typed.get(field + "-organisation");
    problems.addIf(!isOffice(code), field + "-organisation", "web.problem.choice");
    BigDecimal days = reading.optionalAmount(field + "-days").orElse(null);
    boolean isWrong =
        days != null && (days.signum() == 0 || days.compareTo(BigDecimal.valueOf(MOST_DAYS)) > 0);
    problems.addIf(isWrong, field + "-days", "service.designer.problem.days");
    return new Party(
        code,
        named(
            code,
            reading.optionalText(field + "-mn", LONGEST),
            reading.optionalText(field + "-en", LONGEST)),
        days == null || isWrong ? null : days.intValue());
  }

  private boolean isOffice(String code) {
    return Stream.of(Offices.SUM, Offices.BAG).anyMatch(code::equals)
        || organisations.byCode(code).isPresent();
  }

  /// Without words of its own an opinion is called after who gives it.
  private Label named(String code, String mn, String en) {
    Organisation organisation = organisations.byCode(code).orElse(null);
    String ownMn = organisation == null ? code : organisation.nameMn();
    String ownEn = organisation == null ? code : organisation.nameEn();
    return new Label(mn.isEmpty() ? ownMn : mn, en.isEmpty() ? ownEn : en);
  }

  /// Takes a drawing.
  @PostMapping("/process/file")
  ModelAndView upload(
      Actor actor,
      HttpServletResponse response,
      @PathVariable String code,
      @PathVariable int number,
      @RequestParam Map<String, String> fields,
      @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    Design design = desk.draft(actor, code, number);
    var problems = new Problems();
    Sketch sketch = design.sketch();
    if (file == null || file.isEmpty()) {
      problems.add("file", "service.designer.problem.file");
    } else if (file.getSize() > Bpmn.LARGEST) {
      problems.add("file", "service.process.fault.large");
    } else {
      sketch.process(Pattern.UPLOADED, new Bpmn(file.getBytes()));
      UsedSteps.require(sketch, patterns, "file", problems);
    }
    return finish(response, design, sketch, new Typed(fields), problems);
  }

  private ModelAndView finish(
      HttpServletResponse response, Design design, Sketch sketch, Typed typed, Problems problems) {
    desk.keep(design, new Reading(typed, problems).revision(), sketch, problems);
    if (!problems.isEmpty()) {
      return Forms.again(page(design, typed, problems));
    }
    notes.tell(response, "service.designer.note.kept");
    return Forms.seeOther(design.path() + "#process");
  }

  /// The process as it was uploaded or drawn.
  @GetMapping("/process.bpmn")
  ResponseEntity<byte[]> download(
      Actor actor, @PathVariable String code, @PathVariable int number) {
    Design design = desk.open(actor, code, number);
    return VersionPages.download(
        code + "-" + number + ".bpmn",
        MediaType.APPLICATION_XML,
        design.definition().bpmn().bytes());
  }
}
