package mn.ukhaalag.administration.page;

import java.util.List;
import mn.ukhaalag.ledger.log.Checkpoints.Witness;
import mn.ukhaalag.ledger.log.LogKeys;
import mn.ukhaalag.web.Problems;

/// The keys and witnesses of the ledger, for those who keep them.
///
/// @param typed the key of a witness that was typed and not taken
public record LedgerPage(
    List<LogKeys.Key> keys, List<Witness> witnesses, String typed, Problems problems) {

  public LedgerPage {
    keys = List.copyOf(keys);
    witnesses = List.copyOf(witnesses);
  }

  /// Whether a key can be ended: it signs, and there is a newer one.
  public boolean canEnd(LogKeys.Key key) {
    return key.until() == null && key.number() < keys.getFirst().number();
  }
}
