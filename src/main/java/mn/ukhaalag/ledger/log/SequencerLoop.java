package mn.ukhaalag.ledger.log;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Lets the sequencer look for entries twice a second, as long as this node runs.
@Component
@ConditionalOnBooleanProperty(name = "ukhaalag.takes-writes", matchIfMissing = true)
class SequencerLoop implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(SequencerLoop.class);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration BETWEEN_THINNINGS = Duration.ofMinutes(10);

  /// So long a stop waits for what is being written.
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final Sequencer sequencer;
  private volatile @Nullable ScheduledExecutorService executor;
  private volatile boolean isFailing;

  SequencerLoop(Sequencer sequencer) {
    this.sequencer = sequencer;
  }

  @Override
  public synchronized void start() {
    var started =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("ledger-sequencer").factory());
    repeat(started, this::sequence, PAUSE);
    repeat(started, sequencer::thinOut, BETWEEN_THINNINGS);
    executor = started;
  }

  @Override
  public synchronized void stop() {
    ScheduledExecutorService running = executor;
    executor = null;
    if (running != null) {
      end(running);
    }
  }

  @Override
  public boolean isRunning() {
    return executor != null;
  }

  private void repeat(ScheduledExecutorService executor, Runnable work, Duration pause) {
    // No failure leaves attempt, so there is nothing to learn from the future.
    var unused =
        executor.scheduleWithFixedDelay(
            () -> attempt(work), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void sequence() {
    while (isRunning() && sequencer.sequence() == Sequencer.BATCH) {
      // More waited than is taken at once. What came meanwhile waits for the next round: each looks
      // through all that came within seconds.
    }
  }

  /// Whatever fails is tried again in the next round. One failure is told, not each of the many
  /// until the database is back.
  private void attempt(Runnable work) {
    try {
      work.run();
      isFailing = false;
    } catch (RuntimeException problem) {
      if (isRunning() && !isFailing) {
        log.warn("The ledger could not be put into its tree; trying again", problem);
      }
      isFailing = true;
    }
  }

  private static void end(ScheduledExecutorService executor) {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException stopped) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
