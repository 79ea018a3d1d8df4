package mn.ukhaalag.plan.exchange;

import java.util.ArrayList;
import java.util.List;
import mn.ukhaalag.web.Message;

/// What is wrong at one cell.
///
/// @param place of the cell as a spreadsheet names it, for example `D17`; empty for the whole
///     file
record Fault(String place, Message message) {

  /// All that is wrong with a file; more than a few thousand nobody reads, they are only
  /// counted.
  static final class Faults {

    private static final int MOST = 3000;

    private final List<Fault> found = new ArrayList<>();
    private int count;

    void add(String place, String key, Object... arguments) {
      count++;
      if (found.size() < MOST) {
        found.add(new Fault(place, Message.of(key, arguments)));
      }
    }

    boolean isEmpty() {
      return found.isEmpty();
    }

    int count() {
      return count;
    }

    List<Fault> list() {
      return List.copyOf(found);
    }
  }
}
