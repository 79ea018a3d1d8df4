package mn.ukhaalag.bench;

import java.nio.file.Path;
import mn.ukhaalag.RunningOffice;

/// `kill -9` of the program, of its database and of both, under load.
final class Kills {

  private static final int TIMES = 20;
  private static final int QUICK_TIMES = 4;
  private static final int BETWEEN = 20;

  private Kills() {}

  static void happen(Faults faults) throws Exception {
    Path data = faults.folder("kills");
    int times = faults.isQuick() ? QUICK_TIMES : TIMES;
    double slowest = 0;
    double slowestDatabase = 0;
    RunningOffice office = Faults.start(data);
    try (Promises people = Faults.people()) {
      people.at(office);
      for (int time = 0; time < times; time++) {
        people.untilMore(BETWEEN, Faults.PATIENCE);
        long begin = System.nanoTime();
        int refused = people.refused();
        boolean isDatabaseAlone = time % 4 == 0;
        if (isDatabaseAlone) {
          office.killDatabase();
          Waiting.until(Faults.PATIENCE, "somebody is told", () -> people.refused() > refused);
        } else {
          kill(office, time % 4);
          office = Faults.start(data);
          people.at(office);
        }
        people.untilMore(1, Faults.PATIENCE);
        double seconds = (System.nanoTime() - begin) / 1e9;
        slowest = isDatabaseAlone ? slowest : Math.max(slowest, seconds);
        slowestDatabase = isDatabaseAlone ? Math.max(slowestDatabase, seconds) : slowestDatabase;
      }
      faults.settle(times + " kills", people, data);
    } finally {
      office.close();
    }
    faults.report().atMost("killed database: takes writes again after", slowestDatabase, 15, " s");
    faults
        .report()
        .atMost("killed program, start included: takes writes again after", slowest, 60, " s");
  }

  private static void kill(RunningOffice office, int how) throws Exception {
    if (how == 2) {
      office.killDatabase();
    }
    office.killProgram();
    if (how == 3) {
      office.killDatabase();
    }
  }
}
