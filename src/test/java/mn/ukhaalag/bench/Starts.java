package mn.ukhaalag.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;

/// How long people wait for `bin/run`, the jar being built.
final class Starts {

  private static final int TIMES = 3;

  private Starts() {}

  static void measure(Report report, Path data, int port) throws IOException {
    var onNew = new ArrayList<Double>();
    var onExisting = new ArrayList<Double>();
    for (int time = 0; time < TIMES; time++) {
      Office.delete(data);
      onNew.add(seconds(data, port));
      onExisting.add(seconds(data, port));
    }
    report.atMost("start on a new folder, the slowest of 3", Collections.max(onNew), 12, " s");
    report.atMost(
        "start on an existing folder, the slowest of 3", Collections.max(onExisting), 5, " s");
  }

  private static double seconds(Path data, int port) throws IOException {
    try (Office office = Office.start(data, port)) {
      return office.secondsToReady();
    }
  }
}
