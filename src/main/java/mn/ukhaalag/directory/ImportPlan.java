package mn.ukhaalag.directory;

import java.util.List;
import mn.ukhaalag.csv.CsvFault;

/// What an import would do, or why it cannot.
///
/// @param faults all that is wrong with the file; with any, nothing is done
/// @param changes what is new or becomes different, in the order of the file
/// @param same how many rows say what is so already
/// @param forgotten how many rows say what somebody had erased, which is left out
public record ImportPlan(
    String file, List<CsvFault> faults, List<Change> changes, int same, int forgotten) {

  /// A row that is new or differs.
  ///
  /// @param key what the row is about
  /// @param isNew whether there is no such thing yet
  public record Change(long line, String key, boolean isNew, List<Cell> cells) {}

  /// A cell that becomes another.
  public record Cell(String column, String before, String after) {}

  public boolean isRight() {
    return faults.isEmpty();
  }

  public long countNew() {
    return changes.stream().filter(Change::isNew).count();
  }

  public long countDifferent() {
    return changes.size() - countNew();
  }

  /// The same for two plans that do the same: so that what was shown is what is done.
  public String fingerprint() {
    return Integer.toHexString(changes.hashCode());
  }
}
