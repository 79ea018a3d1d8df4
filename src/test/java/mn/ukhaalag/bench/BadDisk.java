package mn.ukhaalag.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import mn.ukhaalag.RunningOffice;

/// A disk that takes 200 ms to keep what was written, and one that refuses to.
final class BadDisk {

  private static final Duration SLOW = Duration.ofMillis(200);
  private static final int FEW = 40;

  private BadDisk() {}

  static void happen(Faults faults) throws Exception {
    Path data = faults.folder("sync");
    Sabotage disk = Sabotage.prepare(data);
    try (RunningOffice office =
            Faults.start(data, List.of("--ukhaalag.demo=false"), disk.environment());
        Promises people = Faults.people()) {
      people.at(office);
      people.untilMore(FEW, Faults.PATIENCE);
      disk.delay(SLOW);
      people.forgetTimes();
      people.untilMore(FEW, Faults.PATIENCE);
      faults.report().atMost("disk of 200 ms: filing, p99", people.percentile(99), 3, " s");
      disk.delay(Duration.ZERO);
      people.untilMore(FEW, Faults.PATIENCE);
      int refused = people.refused();
      disk.refuse(true);
      Waiting.until(Faults.PATIENCE, "somebody is refused", () -> people.refused() > refused);
      int promised = people.size();
      disk.refuse(false);
      double seconds = people.untilMore(FEW, Faults.PATIENCE);
      faults.report().note("disk refused: promises until then", "%,d".formatted(promised));
      faults.report().atMost("disk refused, then not: takes writes after", seconds, 30, " s");
      faults.settle("bad disk", people, data);
    }
  }
}
