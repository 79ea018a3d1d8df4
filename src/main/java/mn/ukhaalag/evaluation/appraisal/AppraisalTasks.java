package mn.ukhaalag.evaluation.appraisal;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.evaluation.appraisal.Appraisal.Half;
import mn.ukhaalag.inbox.Addressee;
import mn.ukhaalag.inbox.Inbox;
import mn.ukhaalag.inbox.Task;
import mn.ukhaalag.ledger.Author;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What evaluations put into the lists of work: that something waits, and nothing of it.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AppraisalTasks {

  private static final String ASSESS = "evaluation.task.assess";
  private static final String RATE = "evaluation.task.rate";
  private static final String OPINION = "evaluation.task.opinion";
  private static final String READ = "evaluation.task.read";
  private static final String DECIDE = "evaluation.task.decide";

  private final Inbox inbox;
  private final Clock clock;

  AppraisalTasks(Inbox inbox, Clock clock) {
    this.inbox = inbox;
    this.clock = clock;
  }

  void opened(Appraisal appraisal) {
    put(appraisal, ASSESS, appraisal.post(), appraisal.path(), null);
  }

  void assessed(Appraisal appraisal, Author by) {
    inbox.done(appraisal.thing(), ASSESS, by);
    put(appraisal, RATE, appraisal.rater(), appraisal.path(), null);
  }

  void asked(Appraisal appraisal, UUID colleague) {
    put(appraisal, OPINION, colleague, appraisal.path() + "/opinion", null);
  }

  void told(Appraisal appraisal, UUID colleague, Author by) {
    inbox.done(appraisal.thing(), OPINION, Addressee.post(colleague), by);
  }

  void rated(Appraisal appraisal, Instant until, Author by) {
    inbox.done(appraisal.thing(), Set.of(ASSESS, RATE, OPINION), by);
    put(appraisal, READ, appraisal.post(), appraisal.path(), until);
  }

  void objected(Appraisal appraisal, Instant until, Author by) {
    inbox.done(appraisal.thing(), READ, by);
    put(appraisal, DECIDE, appraisal.decider(), appraisal.path(), until);
  }

  void finished(Appraisal appraisal, Author by) {
    inbox.doneAll(appraisal.thing(), by);
  }

  private void put(
      Appraisal appraisal, String kind, UUID post, String path, @Nullable Instant due) {
    String period = appraisal.year() + (appraisal.part() == Half.HALF ? "/1" : "");
    inbox.put(
        new Task(
            kind,
            appraisal.thing(),
            "Ү-" + period,
            period,
            path,
            Addressee.post(post),
            due,
            false,
            clock.instant()));
  }
}
