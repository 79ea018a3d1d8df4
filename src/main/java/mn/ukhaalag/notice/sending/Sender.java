package mn.ukhaalag.notice.sending;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Empties the outbox through the ways out that are set up. Any number of senders, on any number
/// of nodes, may do so at the same time: each letter is claimed by one of them.
@Component
public class Sender {

  private static final Logger log = LoggerFactory.getLogger(Sender.class);

  private final Outbox outbox;
  private final Map<Channel, Carrier> carriers;
  private final Clock clock;
  private final AtomicBoolean awake = new AtomicBoolean();

  Sender(Outbox outbox, List<Carrier> carriers, Clock clock) {
    this.outbox = outbox;
    this.carriers =
        carriers.stream().collect(Collectors.toMap(Carrier::channel, Function.identity()));
    this.clock = clock;
  }

  /// Sends all that is due now.
  void sendAll() {
    outbox.giveUpExpired();
    if (carriers.isEmpty()) {
      return;
    }
    Plan plan = outbox.claim(carriers.keySet());
    while (!plan.isEmpty()) {
      send(plan.letters());
      plan = outbox.claim(carriers.keySet());
    }
  }

  /// Sends what the running transaction puts into the outbox as soon as it is committed, without
  /// letting anybody wait for it.
  public void wakeAfterCommit() {
    if (carriers.isEmpty() || !TransactionSynchronizationManager.isSynchronizationActive()) {
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            wake();
          }
        });
  }

  private void wake() {
    if (awake.compareAndSet(false, true)) {
      Thread.ofVirtual()
          .name("notice-sender")
          .start(
              () -> {
                awake.set(false);
                sendAll();
              });
    }
  }

  /// What left the house is noted at once, so that it is not sent again whatever happens next;
  /// what was only shown can wait for the others.
  private void send(List<Letter> letters) {
    var shown = new ArrayList<Letter>();
    for (Letter letter : letters) {
      Carrier.Outcome outcome = attempt(carrier(letter), letter, clock.instant());
      if (outcome instanceof Carrier.Outcome.Shown) {
        shown.add(letter);
      } else {
        outbox.record(letter, outcome);
      }
    }
    outbox.recordShown(shown);
  }

  private Carrier carrier(Letter letter) {
    Carrier carrier = carriers.get(letter.first().channel());
    if (carrier == null) {
      throw new IllegalStateException("Claimed without a way out: " + letter.id());
    }
    return carrier;
  }

  /// A letter that cannot even be put together (a message key is missing, say) must not stop the
  /// others.
  private static Carrier.Outcome attempt(Carrier carrier, Letter letter, Instant now) {
    try {
      return carrier.carry(letter, now);
    } catch (RuntimeException problem) {
      log.error("The letter {} cannot be sent", letter.id(), problem);
      return new Carrier.Outcome.Delayed(problem.getClass().getSimpleName());
    }
  }
}
