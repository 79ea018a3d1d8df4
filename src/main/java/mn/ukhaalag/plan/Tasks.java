package mn.ukhaalag.plan;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.inbox.Addressee;
import mn.ukhaalag.inbox.Inbox;
import mn.ukhaalag.inbox.Task;
import mn.ukhaalag.ledger.Author;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What plans put into the lists of work.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Tasks {

  private static final String APPROVE = "plan.task.approve";
  private static final String CARRY_OUT = "plan.task.carry-out";

  private final Inbox inbox;
  private final Leadership leadership;
  private final Clock clock;

  Tasks(Inbox inbox, Leadership leadership, Clock clock) {
    this.inbox = inbox;
    this.leadership = leadership;
    this.clock = clock;
  }

  /// A document waits for its approval.
  void awaitApproval(Document document) {
    inbox.put(
        new Task(
            APPROVE,
            document.thing(),
            document.reference(),
            document.title(),
            document.path(),
            leadership.approverOf(document),
            null,
            false,
            clock.instant()));
  }

  void approvalDecided(Document document, Author by) {
    inbox.done(document.thing(), APPROVE, by);
  }

  /// Those who carry out the measures are charged: the post, or the head of the organisation
  /// while it has named none.
  void charge(Document document, List<Measure> measures) {
    inbox.putAll(tasks(document, measures));
  }

  /// The same, where some of them were charged before.
  void chargeAnew(Document document, List<Measure> measures) {
    tasks(document, measures).forEach(inbox::put);
  }

  private List<Task> tasks(Document document, List<Measure> measures) {
    List<Measure> open = measures.stream().filter(it -> it.state().isOpen()).toList();
    Map<UUID, Addressee> heads =
        leadership.headsOf(
            open.stream().map(it -> it.promise().organisation()).distinct().toList());
    return open.stream().map(it -> task(document, it, addressee(it, heads))).toList();
  }

  private Task task(Document document, Measure measure, Addressee addressee) {
    return new Task(
        CARRY_OUT,
        measure.thing(),
        document.reference(),
        measure.promise().code() + " " + measure.promise().title(),
        measure.path(),
        addressee,
        WorkingCalendar.endOf(measure.promise().dueOn()),
        false,
        clock.instant());
  }

  private static Addressee addressee(Measure measure, Map<UUID, Addressee> heads) {
    UUID post = measure.promise().post();
    return post == null
        ? Objects.requireNonNull(heads.get(measure.promise().organisation()))
        : Addressee.post(post);
  }

  /// A measure has another due day, or another post carries it out.
  public void recharge(Document document, Measure measure, Author by) {
    inbox.done(measure.thing(), CARRY_OUT, by);
    charge(document, List.of(measure));
  }

  /// Nothing is left to do with the measure.
  public void finished(Measure measure, Author by) {
    inbox.done(measure.thing(), CARRY_OUT, by);
  }
}
