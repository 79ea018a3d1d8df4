package mn.ukhaalag.plan.exchange.page;

import java.util.List;
import java.util.UUID;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;

/// The page on which a file is handed in, and the one that shows how far it is and what it would
/// change.
///
/// @param run null before a file was handed in
/// @param faults what is wrong with it, cell by cell
/// @param lines what it would make of the plan, line by line
/// @param isAll whether lines that stay as they are are shown, too
/// @param next where faults or lines go on; null at their end
public record ImportPage(
    Document document,
    @Nullable Run run,
    List<Wrong> faults,
    List<Preview> lines,
    boolean isAll,
    @Nullable String next,
    Problems problems) {

  /// How far a file is.
  ///
  /// @param totalRows 0 while nobody knows how many there are
  /// @param isStale whether the plan was changed since somebody looked at what the file would do
  public record Run(
      UUID id,
      String fileName,
      State state,
      int doneRows,
      int totalRows,
      boolean isStale,
      int fresh,
      int changed,
      int same,
      int faultCount) {

    /// Whole per cent.
    public int percent() {
      return totalRows == 0 ? 0 : (int) (100L * doneRows / totalRows);
    }

    /// How many lines are added or changed.
    public int touched() {
      return fresh + changed;
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
  public record Wrong(int number, String place, Message message) {}

  /// What a line is.
  public enum Kind {
    OBJECTIVE,
    MEASURE,
    ACTIVITY,
    INDICATOR
  }

  /// What happens to a line.
  public enum Change {
    NEW,
    CHANGED,
    SAME
  }

  /// A cell of a line.
  ///
  /// @param key the message key of its column
  /// @param before what stands there now; null of a new line
  public record Fact(String key, @Nullable String before, String after) {}

  /// A line as it will be.
  ///
  /// @param number its place in the order of the paper, counted from 1
  /// @param row of the file, counted from 1
  /// @param facts of a new line all that it says, of another one what changes
  public record Preview(
      int number,
      int row,
      int depth,
      Kind kind,
      String code,
      String title,
      Change change,
      List<Fact> facts) {}
}
