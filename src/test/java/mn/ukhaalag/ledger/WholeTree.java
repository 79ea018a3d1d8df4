package mn.ukhaalag.ledger;

import static org.awaitility.Awaitility.await;

import mn.ukhaalag.ledger.log.Sequencer;
import org.springframework.stereotype.Component;

/// The tree of the ledger with all in it that was done so far.
@Component
public final class WholeTree {

  private final Sequencer sequencer;

  WholeTree(Sequencer sequencer) {
    this.sequencer = sequencer;
  }

  /// Puts in what is not in it, and waits for what the node itself is putting in right now.
  public void grow() {
    await()
        .until(
            () -> {
              while (sequencer.sequence() > 0) {
                // There may be more than one batch.
              }
              return sequencer.oldestWaiting().isEmpty();
            });
  }
}
