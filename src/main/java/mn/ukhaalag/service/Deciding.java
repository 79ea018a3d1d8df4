package mn.ukhaalag.service;

import java.time.Clock;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.Application.Decision;
import mn.ukhaalag.service.Application.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The decision of a case, and its end.
@Component
public class Deciding {

  private final Applications applications;
  private final Chronicle chronicle;
  private final CaseTasks tasks;
  private final Waiting waiting;
  private final Letters letters;
  private final Clock clock;

  Deciding(
      Applications applications,
      Chronicle chronicle,
      CaseTasks tasks,
      Waiting waiting,
      Letters letters,
      Clock clock) {
    this.applications = applications;
    this.chronicle = chronicle;
    this.tasks = tasks;
    this.waiting = waiting;
    this.letters = letters;
    this.clock = clock;
  }

  /// Grants it by the rules of the service: nobody had anything to weigh.
  @Transactional(propagation = Propagation.MANDATORY)
  public Application grantByRule(Application application) {
    return decide(application, Author.SYSTEM, new CaseTasks.Said("granted", "", null), null);
  }

  /// Writes the decision down; what the process has still to do follows.
  Application decide(
      Application application, Author by, CaseTasks.Said said, @Nullable CaseTask task) {
    Outcome outcome = said.outcome().equals("granted") ? Outcome.GRANTED : Outcome.REFUSED;
    var decision = new Decision(outcome, clock.instant(), said.words(), said.ground());
    return chronicle.write(
        application,
        application.standing().decided(decision),
        Act.DECISION_MADE,
        by,
        new Steps.Detail(
            task == null ? null : task.element(),
            task == null ? null : task.organisation(),
            said.words()));
  }

  /// The process has come to its end: the applicant gets what was decided.
  ///
  /// @throws IllegalStateException if nothing was decided, which the linter does not let happen
  @Transactional(propagation = Propagation.MANDATORY)
  public Application finish(Application application) {
    Decision decision = application.standing().decision();
    if (decision == null) {
      throw new IllegalStateException("no decision at the end of " + application.reference());
    }
    boolean isGranted = decision.outcome() == Outcome.GRANTED;
    Act act = isGranted ? Act.ISSUED_TO_APPLICANT : Act.REFUSED_TO_APPLICANT;
    Application finished =
        chronicle.write(
            application,
            application.standing().finished(clock.instant()),
            act,
            Author.SYSTEM,
            Steps.Detail.NONE);
    tasks.dropAll(finished);
    waiting.doneAll(finished, Author.SYSTEM);
    letters.tell(finished, isGranted ? "issued" : "refused", "");
    return finished;
  }

  /// The same for a case that is only known by its id.
  @Transactional(propagation = Propagation.MANDATORY)
  public Application finish(UUID application) {
    return finish(applications.lock(application));
  }
}
