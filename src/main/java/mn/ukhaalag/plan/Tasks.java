package mn.ukhaalag.plan;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.directory.Role;
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
  private final Clock clock;

  Tasks(Inbox inbox, Clock clock) {
    this.inbox = inbox;
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
            Addressee.organisation(document.organisation(), Role.HEAD),
            null,
            false,
            clock.instant()));
  }

  void approvalDecided(Document document, Author by) {
    inbox.done(document.thing(), APPROVE, by);
  }

  /// Those who carry out the measures are charged: the post, or the heads of the organisation
  /// while
  /// it has named none.
  void charge(Document document, List<Measure> measures) {
    inbox.putAll(
        measures.stream()
            .filter(it -> it.state().isOpen())
            .map(measure -> task(document, measure))
            .toList());
  }

  /// The same, where some of them were charged before.
  void chargeAnew(Document document, List<Measure> measures) {
    measures.stream()
        .filter(it -> it.state().isOpen())
        .forEach(measure -> inbox.put(task(document, measure)));
  }

  private Task task(Document document, Measure measure) {
    return new Task(
        CARRY_OUT,
        measure.thing(),
        document.reference(),
        measure.promise().code() + " " + measure.promise().title(),
        measure.path(),
        addressee(measure),
        WorkingCalendar.endOf(measure.promise().dueOn()),
        false,
        clock.instant());
  }

  private static Addressee addressee(Measure measure) {
    UUID post = measure.promise().post();
    return post == null
        ? Addressee.organisation(measure.promise().organisation(), Role.HEAD)
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
