package mn.ukhaalag.service;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Gives a case back to its applicant: exactly these questions are marked, and time stands.
@Component
class Returning {

  private final Chronicle chronicle;
  private final CaseTasks tasks;
  private final Course course;
  private final Remarks remarks;
  private final Waiting waiting;
  private final Letters letters;
  private final Clock clock;

  Returning(
      Chronicle chronicle,
      CaseTasks tasks,
      @Lazy Course course,
      Remarks remarks,
      Waiting waiting,
      Letters letters,
      Clock clock) {
    this.chronicle = chronicle;
    this.tasks = tasks;
    this.course = course;
    this.remarks = remarks;
    this.waiting = waiting;
    this.letters = letters;
    this.clock = clock;
  }

  /// @param wrong what is wrong, by the name of the question
  /// @param organisation in whose name; null for nobody's
  @Transactional(propagation = Propagation.MANDATORY)
  void give(Application locked, Map<String, String> wrong, Author by, @Nullable UUID organisation) {
    Instant now = clock.instant();
    // Time that stands already goes on standing.
    Instant since = locked.standing().standingSince();
    Application after =
        chronicle.write(
            locked,
            locked.standing().since(since == null ? now : since, locked.dueAt()),
            Act.SENT_BACK,
            by,
            new Steps.Detail(null, organisation, String.join("\n", wrong.values())));
    remarks.add(locked.id(), wrong, now);
    waiting.stand(after, tasks.open(locked.id()), by);
    course.stand(locked.id());
    letters.tell(after, "sent-back", now.toString());
  }
}
