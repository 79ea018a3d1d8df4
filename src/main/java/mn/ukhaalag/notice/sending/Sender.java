package mn.ukhaalag.notice.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
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

  /// In a rush, looking for each letter by itself would cost more than all the rest of its way.
  private static final Duration GATHERING = Duration.ofMillis(300);
  private static final Executor LATER =
      CompletableFuture.delayedExecutor(GATHERING.toMillis(), TimeUnit.MILLISECONDS, Sender::start);

  private final Outbox outbox;
  private final Map<Channel, Carrier> carriers;
  private final Clock clock;
  private final AtomicBoolean awake = new AtomicBoolean();
  private final List<Work> lanes = Arrays.stream(Lane.values()).map(Work::new).toList();

  Sender(Outbox outbox, List<Carrier> carriers, Clock clock) {
    this.outbox = outbox;
    this.carriers =
        carriers.stream().collect(Collectors.toMap(Carrier::channel, Function.identity()));
    this.clock = clock;
  }

  /// Sends all that is due now, and gives up what is too old.
  void sendAll() {
    outbox.giveUpExpired();
    if (!carriers.isEmpty()) {
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        CompletableFuture.allOf(
                lanes.stream()
                    .map(lane -> CompletableFuture.runAsync(lane::finish, threads))
                    .toArray(CompletableFuture<?>[]::new))
            .join();
      }
    }
  }

  /// The sending of one lane. One sender of this node at a time: several would only search the
  /// same letters.
  private final class Work {

    private final Lane lane;
    private final ReentrantLock atWork = new ReentrantLock();
    private final AtomicBoolean isWanted = new AtomicBoolean();

    private Work(Lane lane) {
      this.lane = lane;
    }

    /// Waits for whoever is at it, and sends what is left.
    private void finish() {
      atWork.lock();
      try {
        empty();
      } finally {
        atWork.unlock();
      }
    }

    /// Lets whoever is at it look once more, or does it.
    private void look() {
      isWanted.set(true);
      while (isWanted.get() && atWork.tryLock()) {
        try {
          isWanted.set(false);
          empty();
        } finally {
          atWork.unlock();
        }
      }
    }

    private void empty() {
      Plan plan = outbox.claim(lane, carriers.keySet());
      while (!plan.isEmpty()) {
        send(plan.letters());
        plan = outbox.claim(lane, carriers.keySet());
      }
    }
  }

  /// Sends what the running transaction puts into the outbox soon after it is committed, with
  /// what comes in the same moment, without letting anybody wait for it.
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
      LATER.execute(this::sendSoon);
    }
  }

  private void sendSoon() {
    awake.set(false);
    lanes.forEach(lane -> start(lane::look));
  }

  private static void start(Runnable act) {
    Thread.ofVirtual().name("notice-sender").start(act);
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
