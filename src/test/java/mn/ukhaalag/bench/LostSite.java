package mn.ukhaalag.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import mn.ukhaalag.RunningOffice;

/// The main site is lost while people file and a reserve follows that it waits for.
final class LostSite {

  private static final int FEW = 60;

  private LostSite() {}

  static void happen(Faults faults) throws Exception {
    Path first = faults.folder("main");
    Path second = faults.folder("reserve");
    Office.delete(second);
    RunningOffice main = Faults.start(first);
    main.file();
    follow(first, second);
    try (RunningOffice reserve = Faults.start(second);
        Promises people = Faults.people()) {
      Waiting.until(Faults.PATIENCE, "it is waited for", () -> isSynchronous(main));
      people.at(main);
      people.untilMore(FEW, Faults.PATIENCE);
      ProcessHandle database = main.postmaster();
      database.destroyForcibly();
      main.killProgram();
      database.onExit().join();
      people.at(reserve);
      long lost = System.nanoTime();
      run("PromoteCommand", "--data", second.toString());
      people.untilMore(1, Faults.PATIENCE);
      double seconds = (System.nanoTime() - lost) / 1e9;
      faults.report().atMost("main site lost: the reserve takes writes after", seconds, 10, " s");
      people.untilMore(FEW, Faults.PATIENCE);
      faults.settle("main site lost", people, second);
    }
  }

  private static void follow(Path first, Path second) throws IOException, InterruptedException {
    run(
        "StandbyCommand",
        "--from",
        "127.0.0.1:" + Files.readString(first.resolve("postgres.port")).strip(),
        "--password-file",
        first.resolve("postgres.password").toString(),
        "--data",
        second.toString());
  }

  private static boolean isSynchronous(RunningOffice main) throws IOException, SQLException {
    try (Connection database = main.database();
        var statement = database.createStatement();
        var row =
            statement.executeQuery(
                """
                select exists (select from pg_stat_replication
                               where sync_state = 'sync' and application_name ~ '^reserve-')
                """)) {
      row.next();
      return row.getBoolean(1);
    }
  }

  /// As `bin/standby` and `bin/promote` do it.
  private static void run(String command, String... arguments)
      throws IOException, InterruptedException {
    Programs.run("mn.ukhaalag.continuity.reserve." + command, arguments);
  }
}
