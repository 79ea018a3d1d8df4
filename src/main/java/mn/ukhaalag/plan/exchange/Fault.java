package mn.ukhaalag.plan.exchange;

import java.util.ArrayList;
import java.util.List;
import mn.ukhaalag.web.Message;

/// What is wrong at one cell.
///
/// @param place of the cell as a spreadsheet names it, for example `D17`; empty for the whole
///     file
record Fault(String place, Message message) {

  /// All that is wrong with a file; more than a few hundred nobody reads.
  static final class Faults {

    private static final int MOST = 300;

    private final List<Fault> found = new ArrayList<>();

    void add(String place, String key, Object... arguments) {
      if (found.size() < MOST) {
        found.add(new Fault(place, Message.of(key, arguments)));
      }
    }

    boolean isEmpty() {
      return found.isEmpty();
    }

    List<Fault> list() {
      return List.copyOf(found);
    }
  }
}
