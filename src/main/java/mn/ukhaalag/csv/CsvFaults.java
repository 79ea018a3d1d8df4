package mn.ukhaalag.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mn.ukhaalag.web.Message;

/// All that is wrong with a table.
public final class CsvFaults {

  /// More than this nobody reads: the file is of another kind.
  private static final int MOST = 200;

  private final List<CsvFault> found = new ArrayList<>();

  public void add(long line, String column, String key, Object... arguments) {
    if (found.size() < MOST) {
      found.add(new CsvFault(line, column, Message.of(key, arguments)));
    }
  }

  public void addIf(boolean wrong, long line, String column, String key, Object... arguments) {
    if (wrong) {
      add(line, column, key, arguments);
    }
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /// In the order of the lines.
  public List<CsvFault> list() {
    return found.stream().sorted(Comparator.comparingLong(CsvFault::line)).toList();
  }
}
