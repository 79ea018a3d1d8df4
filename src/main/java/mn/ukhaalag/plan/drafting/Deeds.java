package mn.ukhaalag.plan.drafting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.file.Upload;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Evidence;
import mn.ukhaalag.plan.Procedure;
import mn.ukhaalag.plan.Rights;
import mn.ukhaalag.plan.Step;
import mn.ukhaalag.plan.Steps;
import mn.ukhaalag.plan.Steps.Ground;
import mn.ukhaalag.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who may take which step of a plan, and takes it with its files.
@Component
class Deeds {

  private final Procedure procedure;
  private final Rights rights;
  private final Evidence evidence;

  Deeds(Procedure procedure, Rights rights, Evidence evidence) {
    this.procedure = procedure;
    this.rights = rights;
    this.evidence = evidence;
  }

  /// The steps that the actor may take now.
  List<Step> doable(Actor actor, Document document) {
    return Step.from(document.state()).stream()
        .filter(step -> held(actor, document, step).isPresent())
        .toList();
  }

  private Optional<Holding> held(Actor actor, Document document, Step step) {
    return switch (step) {
      case DISCUSSED, AMENDMENT_BEGUN -> rights.writer(actor, document);
      case REDRAFTED -> rights.writer(actor, document).or(() -> rights.approver(actor, document));
      case APPROVED, ENTERED_INTO_FORCE, AMENDMENT_APPROVED, CLOSED ->
          rights.approver(actor, document);
    };
  }

  @Transactional
  public void take(
      Actor actor, Document document, Step step, Ground ground, List<Upload.Stored> files) {
    Holding held = held(actor, document, step).orElseThrow(() -> new NotFound("step " + step));
    UUID taken = procedure.take(actor.as(held), document, step, ground);
    evidence.attach(Steps.THING, taken, files, actor.as(held));
  }
}
