package mn.ukhaalag.plan;

import java.util.List;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.plan.Steps.Ground;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Leads a document from its draft to its end: what is approved is kept as a version, and those
/// who
/// carry it out find their measures in their lists of work.
@Component
public class Procedure {

  private final Documents documents;
  private final Steps steps;
  private final Objectives objectives;
  private final Measures measures;
  private final Versions versions;
  private final Tasks tasks;

  Procedure(
      Documents documents,
      Steps steps,
      Objectives objectives,
      Measures measures,
      Versions versions,
      Tasks tasks) {
    this.documents = documents;
    this.steps = steps;
    this.objectives = objectives;
    this.measures = measures;
    this.versions = versions;
    this.tasks = tasks;
  }

  /// Takes a step.
  ///
  /// @return the id of the step; the file of the resolution hangs on it as a `plan-step`
  /// @throws Conflict if the state does not allow it, or if the document is empty or its weights
  ///     are not 100 where it is to be discussed or approved
  @Transactional
  public UUID take(Author author, Document document, Step step, Ground ground) {
    if (step == Step.DISCUSSED || step.isApproval()) {
      requireComplete(document);
    }
    UUID taken = steps.take(author, document, step, ground);
    Document now = documents.get(document.id());
    switch (step) {
      case DISCUSSED -> tasks.awaitApproval(now);
      case REDRAFTED, APPROVED -> tasks.approvalDecided(now, author);
      case ENTERED_INTO_FORCE -> tasks.charge(now, measures.of(now.id()));
      case AMENDMENT_APPROVED -> tasks.chargeAnew(now, measures.of(now.id()));
      case CLOSED -> measures.of(now.id()).forEach(it -> tasks.finished(it, author));
      case AMENDMENT_BEGUN -> {}
    }
    if (step.isApproval()) {
      versions.keep(now.id(), now.version(), taken);
    }
    return taken;
  }

  private void requireComplete(Document document) {
    List<Measure> all = measures.of(document.id());
    if (all.isEmpty()) {
      throw new Conflict(Message.of("plan.conflict.empty"));
    }
    if (!Weights.wrong(objectives.of(document.id()), all).isEmpty()) {
      throw new Conflict(Message.of("plan.conflict.weights"));
    }
  }
}
