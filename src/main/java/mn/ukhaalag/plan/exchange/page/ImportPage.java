package mn.ukhaalag.plan.exchange.page;

import java.util.List;
import java.util.UUID;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;

/// The page on which a file is handed in, and the one that shows how far it is.
///
/// @param run null before a file was handed in
/// @param faults what is wrong with it, cell by cell
public record ImportPage(
    Document document, @Nullable Run run, List<Wrong> faults, Problems problems) {

  /// How far a file is.
  public record Run(UUID id, String fileName, State state, int doneRows, int totalRows) {

    /// Whole per cent.
    public int percent() {
      return totalRows == 0 ? 0 : (int) (100L * doneRows / totalRows);
    }
  }

  /// Where a file stands.
  public enum State {
    CHECKING,
    WRONG,
    READY,
    APPLYING,
    DONE,
    FAILED;

    public boolean isWaiting() {
      return this == CHECKING || this == APPLYING;
    }
  }

  /// What is wrong at one cell.
  public record Wrong(String place, Message message) {}
}
