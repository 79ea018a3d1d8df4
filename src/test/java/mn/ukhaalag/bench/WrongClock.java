package mn.ukhaalag.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import mn.ukhaalag.Browse;
import mn.ukhaalag.RunningOffice;

/// The clock of the machine jumps: an hour on, back, an hour back, on, a day back. Program and
/// database see it. People file, officials stay signed in and sign in anew, codes sent by SMS let
/// people in unless their ten minutes are over, jobs go on, and acts come into the tree of the
/// ledger, which `bin/verify` finds right in the end. The legal deadline of whatever was filed
/// before a jump is the same after it.
final class WrongClock {

  private static final List<Duration> JUMPS =
      List.of(
          Duration.ofHours(1),
          Duration.ZERO,
          Duration.ofHours(-1),
          Duration.ZERO,
          Duration.ofDays(-1));

  private static final String OFFICIAL = "azdtg-administrator-1@darkhan-uul.example";

  /// Jobs that are done each minute or more often.
  private static final String JOBS =
      """
      'petition-mail', 'evaluation-refresh', 'service-timers', 'service-places',
      'petition-figures', 'service-figures', 'continuity-watch'
      """;

  private static final int FEW = 20;

  /// Those who have forgotten their password.
  private static final String FORGETFUL =
      """
      select phone from access.account
      where kind = 'CITIZEN' and phone is not null and password_hash is not null
        and id not in (select account_id from access.second_step)
      order by id limit %d
      """
          .formatted(2 * JUMPS.size());

  private WrongClock() {}

  static void happen(Faults faults) throws Exception {
    Path data = faults.folder("clock");
    Sabotage clock = Sabotage.prepare(data);
    try (Codes codes = Codes.open();
        RunningOffice office =
            Faults.start(
                data, List.of("--ukhaalag.demo=true", codes.setting()), clock.environment());
        Promises people = Faults.people()) {
      people.at(office);
      people.untilMore(FEW, Faults.PATIENCE);
      Browse official = Browse.at(office.port());
      official.signIn(OFFICIAL, Account.PASSWORD);
      Waiting.until(Faults.PATIENCE, "jobs are done", () -> idleJobs(office) == 0);
      remember(office);
      var forgetful = new ArrayDeque<>(Rows.strings(office.source(), FORGETFUL));
      Duration before = Duration.ZERO;
      for (Duration wrong : JUMPS) {
        String name = "clock at " + wrong;
        Codes.Asked asked = codes.ask(office.port(), forgetful.pop());
        clock.clock(wrong);
        boolean isOver = wrong.compareTo(before) > 0;
        codes(faults.report(), name, asked.opens() != isOver, isOver);
        before = wrong;
        jump(faults, office, people, official, name);
        boolean isNewOneTaken = codes.ask(office.port(), forgetful.pop()).opens();
        faults
            .report()
            .atLeast(name + ": new codes that let in, of 1", isNewOneTaken ? 1 : 0, 1, "");
        faults
            .report()
            .atMost(name + ": deadlines that moved", (double) number(office, MOVED), 0, "");
      }
      faults.settle("wrong clock", people, data);
      Programs.run("mn.ukhaalag.ledger.verify.Verify", "--data", data.toString());
      faults.report().note("wrong clock: bin/verify", "right");
    }
  }

  /// A code that was asked for before the jump.
  private static void codes(Report report, String name, boolean isRight, boolean isOver) {
    String what = isOver ? ": codes of before that are refused, of 1" : ": codes of before, of 1";
    report.atLeast(name + what, isRight ? 1 : 0, 1, "");
  }

  private static void remember(RunningOffice office) throws Exception {
    try (Connection database = office.database();
        var statement = database.createStatement()) {
      statement.execute("create table bench_deadline as select id, due_at from petition.petition");
    }
  }

  private static void jump(
      Faults faults, RunningOffice office, Promises people, Browse official, String name)
      throws Exception {
    Report report = faults.report();
    mark(office);
    double taken = people.untilMore(FEW, Faults.PATIENCE);
    report.atMost(name + ": " + FEW + " filed after", taken, 15, " s");
    double sequenced =
        Waiting.seconds(
            Faults.PATIENCE, "acts of now are in the tree", () -> number(office, UNSEQUENCED) == 0);
    report.atMost(name + ": in the ledger's tree after", sequenced, 15, " s");
    boolean isSignedIn = official.open("/work/imports").status() == 200;
    report.atLeast(name + ": sessions that go on, of 1", isSignedIn ? 1 : 0, 1, "");
    Browse other = Browse.at(office.port());
    other.signIn(OFFICIAL, Account.PASSWORD);
    boolean isIn = other.open("/work/imports").status() == 200;
    report.atLeast(name + ": sign-ins that succeed, of 1", isIn ? 1 : 0, 1, "");
    double done = Waiting.seconds(Faults.PATIENCE, "jobs go on", () -> idleJobs(office) == 0);
    report.atMost(name + ": jobs of each minute done after", done, 90, " s");
  }

  private static final String MOVED =
      """
      select count(*) from petition.petition p join bench_deadline b using (id)
      where p.due_at is distinct from b.due_at
      """;

  private static final String UNSEQUENCED =
      """
      select count(*) from ledger.entry e
      where e.id <= (select max(id) from bench_mark)
        and not exists (select from ledger.leaf l where l.entry_id = e.id)
      """;

  /// Remembers what was done until now, whatever the clock says.
  private static void mark(RunningOffice office) throws Exception {
    try (Connection database = office.database();
        var statement = database.createStatement()) {
      statement.execute("create table if not exists bench_mark (id bigint, task text, done text)");
      statement.execute("truncate bench_mark");
      statement.execute(
          """
          insert into bench_mark
          select (select max(id) from ledger.entry), task_name, last_success::text
          from job.scheduled_tasks where task_name in (%s)
          """
              .formatted(JOBS));
    }
  }

  /// How many of the jobs were not done since the mark, or never.
  private static long idleJobs(RunningOffice office) throws Exception {
    try (Connection database = office.database();
        var statement = database.createStatement()) {
      statement.execute("create table if not exists bench_mark (id bigint, task text, done text)");
    }
    return number(
        office,
        """
        select count(*) from job.scheduled_tasks t
        left join bench_mark m on m.task = t.task_name
        where t.task_name in (%s)
          and (t.last_success is null or t.last_success::text is not distinct from m.done)
        """
            .formatted(JOBS));
  }

  static long number(RunningOffice office, String sql) throws Exception {
    try (Connection database = office.database();
        var statement = database.createStatement();
        var row = statement.executeQuery(sql)) {
      if (!row.next()) {
        throw new SQLException("No row");
      }
      return row.getLong(1);
    }
  }
}
