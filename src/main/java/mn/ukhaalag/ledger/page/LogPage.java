package mn.ukhaalag.ledger.page;

import java.util.List;
import mn.ukhaalag.ledger.log.Checkpoints.Head;
import mn.ukhaalag.ledger.log.Checkpoints.Witness;
import mn.ukhaalag.ledger.log.LogKeys;
import org.jspecify.annotations.Nullable;

/// The ledger as everybody sees it.
///
/// @param head null while nothing was done yet
public record LogPage(
    @Nullable Head head, int waiting, List<LogKeys.Key> keys, List<Witness> witnesses) {

  public LogPage {
    keys = List.copyOf(keys);
    witnesses = List.copyOf(witnesses);
  }
}
