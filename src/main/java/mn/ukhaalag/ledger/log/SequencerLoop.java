package mn.ukhaalag.ledger.log;

import java.time.Duration;
import mn.ukhaalag.job.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Lets the sequencer look for entries twice a second, as long as this node runs.
@Component
@ConditionalOnBooleanProperty(name = "ukhaalag.takes-writes", matchIfMissing = true)
class SequencerLoop extends Rounds {

  private static final Logger log = LoggerFactory.getLogger(SequencerLoop.class);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
  private static final Duration BETWEEN_THINNINGS = Duration.ofMinutes(10);

  /// So long an end waits for what is being written.
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final Sequencer sequencer;
  private long thinned;

  SequencerLoop(Sequencer sequencer) {
    super(AFTER_FAILURE, GRACE);
    this.sequencer = sequencer;
  }

  @Override
  protected void begin() {
    thinned = System.nanoTime() - BETWEEN_THINNINGS.toNanos();
    repeat("ledger-sequencer", Duration.ZERO, this::sequence);
  }

  private Duration sequence() {
    while (isRunning() && sequencer.sequence() == Sequencer.BATCH) {
      // More waited than is taken at once. What came meanwhile waits for the next round: each looks
      // through all that came within seconds.
    }
    if (System.nanoTime() - thinned >= BETWEEN_THINNINGS.toNanos()) {
      sequencer.thinOut();
      thinned = System.nanoTime();
    }
    return PAUSE;
  }

  @Override
  protected void failed(Exception problem) {
    log.warn("The ledger could not be put into its tree; trying again", problem);
  }
}
