package mn.ukhaalag.delegation.page;

import java.util.List;
import mn.ukhaalag.ledger.Entry;

/// A delegation.
///
/// @param mayEnd whether the one who looks can take it back, or lay it down
/// @param history its acts in the ledger, oldest first
public record DelegationPage(DelegationLine line, boolean mayEnd, List<Entry> history) {

  public DelegationPage {
    history = List.copyOf(history);
  }
}
