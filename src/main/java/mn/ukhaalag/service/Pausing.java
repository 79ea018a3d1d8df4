package mn.ukhaalag.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.ledger.Author;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Lets the legal time of a case stand while others than the office have to do something first,
/// such as to agree.
@Component
public class Pausing {

  private final Applications applications;
  private final Chronicle chronicle;
  private final CaseTasks tasks;
  private final Returning returning;
  private final LegalTime legalTime;
  private final Clock clock;

  Pausing(
      Applications applications,
      Chronicle chronicle,
      CaseTasks tasks,
      Returning returning,
      LegalTime legalTime,
      Clock clock) {
    this.applications = applications;
    this.chronicle = chronicle;
    this.tasks = tasks;
    this.returning = returning;
    this.legalTime = legalTime;
    this.clock = clock;
  }

  /// Time stands from now on, if it does not stand already.
  @Transactional(propagation = Propagation.MANDATORY)
  public void stand(UUID application) {
    Application locked = applications.lock(application);
    var standing = locked.standing();
    if (standing.standingSince() == null && locked.allows(Act.WAITS_FOR_OTHERS)) {
      chronicle.write(
          locked,
          standing.since(clock.instant(), locked.dueAt()),
          Act.WAITS_FOR_OTHERS,
          Author.SYSTEM,
          Steps.Detail.NONE);
    }
  }

  /// Time goes on; all is due so much later.
  ///
  /// @return the case as it is now
  @Transactional(propagation = Propagation.MANDATORY)
  public Application goOn(UUID application) {
    Application locked = applications.lock(application);
    Instant since = locked.standing().standingSince();
    if (since == null || !locked.allows(Act.GOES_ON)) {
      return locked;
    }
    Duration stood = Duration.between(since, clock.instant());
    Instant due = TimeLimit.after(locked.dueAt(), stood, legalTime.calendar(), locked.area());
    tasks.postpone(application, stood);
    return chronicle.write(
        locked, locked.standing().since(null, due), Act.GOES_ON, Author.SYSTEM, Steps.Detail.NONE);
  }

  /// It falls back to the applicant, who has to change an answer.
  ///
  /// @param wrong what is wrong, by the name of the question
  @Transactional(propagation = Propagation.MANDATORY)
  public void fallBack(UUID application, Map<String, String> wrong) {
    Application locked = applications.lock(application);
    if (locked.allows(Act.SENT_BACK)) {
      returning.give(locked, wrong, Author.SYSTEM, null);
    }
  }
}
