package mn.ukhaalag.ledger.log;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Lets the sequencer look for entries twice a second, as long as this node runs.
@Component
class SequencerLoop implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(SequencerLoop.class);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
  private static final int ROUNDS_OF_TEN_MINUTES = 1200;

  private final Sequencer sequencer;
  private volatile boolean isRunning;

  SequencerLoop(Sequencer sequencer) {
    this.sequencer = sequencer;
  }

  @Override
  public void start() {
    isRunning = true;
    Thread.ofVirtual().name("ledger-sequencer").start(this::run);
  }

  @Override
  public void stop() {
    isRunning = false;
  }

  @Override
  public boolean isRunning() {
    return isRunning;
  }

  private void run() {
    int round = 0;
    while (isRunning) {
      pause(step(round++) ? PAUSE : AFTER_FAILURE);
    }
  }

  /// @return false if the database did not take it
  private boolean step(int round) {
    try {
      while (isRunning && sequencer.sequence() > 0) {
        // More may have come meanwhile.
      }
      if (round % ROUNDS_OF_TEN_MINUTES == 0) {
        sequencer.thinOut();
      }
      return true;
    } catch (DataAccessException | TransactionException problem) {
      if (isRunning) {
        log.warn("The ledger could not be put into its tree; trying again", problem);
      }
      return false;
    }
  }

  private static void pause(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
