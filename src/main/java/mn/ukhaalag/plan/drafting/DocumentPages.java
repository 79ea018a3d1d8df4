package mn.ukhaalag.plan.drafting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.ledger.ProofViews;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Evidence;
import mn.ukhaalag.plan.Rights;
import mn.ukhaalag.plan.Step;
import mn.ukhaalag.plan.Steps;
import mn.ukhaalag.plan.Steps.Ground;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The page of a plan, and the steps from its draft to its end.
@Controller
@RequestMapping("/work/plans/{id}")
class DocumentPages {

  /// The acts on a plan, by their names in the ledger.
  private static final Map<String, String> LABELS =
      Stream.of(
              "begun",
              "changed",
              "step-taken",
              "objective-added",
              "objective-changed",
              "objective-dropped",
              "measure-added",
              "measure-changed",
              "measure-dropped",
              "import-handed-in",
              "import-ordered",
              "report-begun",
              "report-written",
              "report-moved")
          .collect(Collectors.toMap(it -> "plan." + it, it -> "plan.act." + it));

  private static final int LONGEST_WORDS = 2000;

  private final Rights rights;
  private final Dossier dossier;
  private final Heads heads;
  private final Deeds deeds;
  private final Steps steps;
  private final Evidence evidence;
  private final ProofViews proofs;
  private final Notes notes;

  DocumentPages(
      Rights rights,
      Dossier dossier,
      Heads heads,
      Deeds deeds,
      Steps steps,
      Evidence evidence,
      ProofViews proofs,
      Notes notes) {
    this.rights = rights;
    this.dossier = dossier;
    this.heads = heads;
    this.deeds = deeds;
    this.steps = steps;
    this.evidence = evidence;
    this.proofs = proofs;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView show(@PathVariable UUID id, Actor actor) {
    return dossier.page(
        actor, rights.see(actor, id), Typed.NOTHING, new Problems(), null, HttpStatus.OK);
  }

  /// That what was done about it stands in the ledger.
  @GetMapping("/proof")
  ModelAndView proof(@PathVariable UUID id, Actor actor) {
    Document document = rights.see(actor, id);
    return proofs.page(document.thing(), document.title(), document.path(), LABELS);
  }

  @GetMapping("/proof/{entry}")
  ResponseEntity<String> proof(@PathVariable UUID id, @PathVariable long entry, Actor actor) {
    return proofs.file(rights.see(actor, id).thing(), entry, LABELS);
  }

  @GetMapping("/edit")
  ModelAndView edit(@PathVariable UUID id, Actor actor) {
    Document document = written(actor, id);
    return heads.form(actor, document, Heads.typed(document), new Problems(), HttpStatus.OK);
  }

  @PostMapping("/edit")
  ModelAndView change(
      @PathVariable UUID id,
      @RequestParam Map<String, String> params,
      Actor actor,
      HttpServletResponse response) {
    Document document = written(actor, id);
    return heads
        .change(actor, document, new Typed(params))
        .orElseGet(
            () -> {
              notes.tell(response, "plan.note.saved");
              return Forms.seeOther(document.path());
            });
  }

  private Document written(Actor actor, UUID id) {
    Document document = rights.see(actor, id);
    if (rights.writer(actor, document).isEmpty()) {
      throw new NotFound("plan to write " + id);
    }
    return document;
  }

  /// All steps but decisions and those of [ApprovalPages].
  @PostMapping("/steps")
  ModelAndView take(
      @PathVariable UUID id,
      @RequestParam Map<String, String> params,
      Actor actor,
      HttpServletResponse response) {
    return take(actor, id, new Typed(params), false, response);
  }

  /// The steps that a head decides on, before which the second step is asked for.
  @GraveAct
  @PostMapping("/decisions")
  ModelAndView decide(
      @PathVariable UUID id,
      @RequestParam Map<String, String> params,
      Actor actor,
      HttpServletResponse response) {
    return take(actor, id, new Typed(params), true, response);
  }

  private ModelAndView take(
      Actor actor, UUID id, Typed typed, boolean isDecision, HttpServletResponse response) {
    Document document = rights.see(actor, id);
    var problems = new Problems();
    var reading = new Reading(typed, problems);
    Step step = reading.choice("step", Step.class);
    var ground = new Ground(reading.optionalText("words", LONGEST_WORDS), "", "", null);
    if (!problems.isEmpty()) {
      return dossier.page(actor, document, typed, problems, null, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    if (step.isApproval() || step.isDecision() != isDecision) {
      throw new NotFound(step + " this way");
    }
    try {
      deeds.take(actor, document, step, ground, List.of());
    } catch (Conflict conflict) {
      return dossier.page(
          actor, rights.see(actor, id), typed, problems, conflict.reason(), HttpStatus.CONFLICT);
    }
    notes.tell(response, "plan.note.step." + step.name());
    return Forms.seeOther(document.path());
  }

  @GetMapping("/files/{file}")
  ResponseEntity<Resource> file(@PathVariable UUID id, @PathVariable UUID file, Actor actor) {
    Document document = rights.see(actor, id);
    List<UUID> owners = steps.of(document.id()).stream().map(Steps.Taken::id).toList();
    return evidence.open(Steps.THING, owners, file);
  }

  @GetMapping("/versions/{number}")
  ModelAndView version(@PathVariable UUID id, @PathVariable int number, Actor actor) {
    return dossier.version(rights.see(actor, id), number);
  }
}
