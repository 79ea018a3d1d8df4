package mn.ukhaalag.ledger.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The acts on one thing, with their places in the public tree.
///
/// @param title of the thing, as its own page has it
/// @param back the path of that page
/// @param path where the proof of an act is given out, by its number
public record ProofPage(String title, String back, String path, List<Line> lines) {

  public ProofPage {
    lines = List.copyOf(lines);
  }

  /// An act.
  ///
  /// @param label the message that names it
  /// @param index null for the moment until it is put into the tree
  public record Line(long entry, Instant at, String label, @Nullable Long index) {}
}
