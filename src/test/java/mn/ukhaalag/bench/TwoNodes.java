package mn.ukhaalag.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import mn.ukhaalag.Browse;
import mn.ukhaalag.RunningOffice;

/// Two nodes on one database and one folder of imports; the one that takes over a file of old
/// petitions is killed in the middle of it, and the other finishes.
final class TwoNodes {

  private static final String OFFICIAL = "azdtg-administrator-1@darkhan-uul.example";
  private static final String KEY =
      "--ukhaalag.secret-key=dXV1dXV1dXV1dXV1dXV1dXV1dXV1dXV1dXV1dXV1dXU=";
  private static final int ROWS = 40_000;
  private static final int QUICK_ROWS = 10_000;
  private static final Duration LONG = Duration.ofMinutes(5);

  private TwoNodes() {}

  static void happen(Faults faults) throws Exception {
    Path one = faults.folder("node-1");
    Path two = faults.folder("node-2");
    int rows = faults.isQuick() ? QUICK_ROWS : ROWS;
    RunningOffice first = Faults.start(one, List.of("--ukhaalag.demo=true", KEY), Map.of());
    try (RunningOffice second = second(one, two);
        Promises people = Faults.people()) {
      people.at(second);
      hand(first, rows);
      Waiting.until(Faults.PATIENCE, "it is in the middle", () -> applied(one) > 0);
      long worker = worker(one);
      boolean isFirst = worker == first.pid();
      (isFirst ? first : second).killProgram();
      RunningOffice left = isFirst ? second : first;
      people.at(left);
      long before = applied(one);
      double seconds = Waiting.seconds(LONG, "it is done", () -> isDone(one));
      Report report = faults.report();
      report.note("node killed in the middle of an import", before + " of " + rows + " rows");
      report.atMost("the other node finishes after", seconds, 180, " s");
      report.atMost("rows missing or twice", Math.abs((double) rows - imported(one)), 0, "");
      people.untilMore(20, Faults.PATIENCE);
      faults.settle("killed node", people, one);
    } finally {
      first.close();
      orphan(one);
    }
  }

  private static RunningOffice second(Path one, Path two) throws Exception {
    for (String shared : List.of("files", "imports", "exports", "mail")) {
      Files.createDirectories(one.resolve(shared));
      Files.createSymbolicLink(two.resolve(shared), one.resolve(shared));
    }
    return Faults.start(
        two,
        List.of(
            "--ukhaalag.demo=false",
            KEY,
            "--ukhaalag.db.url=jdbc:postgresql://127.0.0.1:%s/postgres"
                .formatted(Files.readString(one.resolve("postgres.port")).strip()),
            "--ukhaalag.db.user=postgres",
            "--ukhaalag.db.password=" + Files.readString(one.resolve("postgres.password")).strip()),
        Map.of());
  }

  private static void hand(RunningOffice office, int rows) {
    Browse official = Browse.at(office.port());
    official.signIn(OFFICIAL, Account.PASSWORD);
    var table =
        new StringBuilder("external_id,received_at,kind,category_code,title,body,channel\n");
    for (int row = 0; row < rows; row++) {
      table
          .append("old-")
          .append(row)
          .append(
              ",2025-03-01T10:00:00+08:00,REQUEST,R1,Зам засах,Манай гудамжны зам эвдэрсэн.,LETTER\n");
    }
    var seen =
        official
            .open("/work/imports")
            .form("/work/imports")
            .with("source", "bench")
            .with("mode", "RIGHT_LINES")
            .file("file", "old.csv", "text/csv", table.toString().getBytes(StandardCharsets.UTF_8))
            .send();
    if (!seen.path().startsWith("/work/imports/")) {
      throw new IllegalStateException("The file was not taken: " + seen.text());
    }
  }

  /// Which process takes the file over.
  private static long worker(Path data) throws Exception {
    String name =
        text(
            data,
            """
            select coalesce(max(picked_by), '') from job.scheduled_tasks
            where task_name = 'petition-import'
            """);
    return Long.parseLong(name.substring(name.lastIndexOf('/') + 1));
  }

  private static long applied(Path data) throws Exception {
    return Long.parseLong(text(data, "select coalesce(max(applied), 0) from petition.import"));
  }

  private static boolean isDone(Path data) throws Exception {
    return text(data, "select min(state) from petition.import").equals("DONE");
  }

  private static long imported(Path data) throws Exception {
    return Long.parseLong(
        text(
            data,
            "select count(distinct petition_id) from petition.imported where source = 'bench'"));
  }

  private static String text(Path data, String sql) throws Exception {
    try (Connection database = RunningOffice.source(data).getConnection();
        var statement = database.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  /// The database of a killed node goes on alone.
  private static void orphan(Path data) throws Exception {
    Path file = data.resolve("postgres").resolve("postmaster.pid");
    if (Files.exists(file)) {
      long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
      ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }
  }
}
