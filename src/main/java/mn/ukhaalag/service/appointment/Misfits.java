package mn.ukhaalag.service.appointment;

import java.time.Clock;
import java.util.List;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.inbox.Addressee;
import mn.ukhaalag.inbox.Inbox;
import mn.ukhaalag.inbox.Task;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.appointment.Rearranging.Decision;
import mn.ukhaalag.service.appointment.Rearranging.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks for appointments that no longer fit although nobody changed the hours: a day was declared
/// free after they had been given. Whoever keeps the counters is asked what becomes of them.
@Component
class Misfits {

  static final String TASK = "service.appointment.task.misfits";

  private final Counters counters;
  private final Rearranging rearranging;
  private final Inbox inbox;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Misfits(
      Counters counters,
      Rearranging rearranging,
      Inbox inbox,
      TransactionTemplate transaction,
      Clock clock) {
    this.counters = counters;
    this.rearranging = rearranging;
    this.inbox = inbox;
    this.transaction = transaction;
    this.clock = clock;
  }

  void run() {
    counters.open().forEach(it -> transaction.executeWithoutResult(status -> look(it)));
  }

  private void look(Counter counter) {
    if (rearranging.touched(List.of(counter.id())).isEmpty()) {
      inbox.done(counter.thing(), TASK, Author.SYSTEM);
      return;
    }
    inbox.put(
        new Task(
            TASK,
            counter.thing(),
            counter.letter(),
            counter.name().mn(),
            counter.keptPath() + "/misfits",
            Addressee.organisation(counter.organisation(), Role.ORGANISATION_ADMINISTRATOR),
            null,
            true,
            clock.instant()));
  }

  /// Does with them what was decided.
  Outcome settle(Counter counter, Decision decision, Author by) {
    Outcome outcome =
        rearranging.change(counter.organisation(), List.of(counter.id()), () -> {}, decision, by);
    if (outcome instanceof Outcome.Changed) {
      transaction.executeWithoutResult(it -> inbox.done(counter.thing(), TASK, by));
    }
    return outcome;
  }
}
