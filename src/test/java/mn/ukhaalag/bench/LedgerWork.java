package mn.ukhaalag.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/// What it costs that every act is written down so that it cannot be rewritten unseen, and how
/// long it takes to prove one and to check all.
final class LedgerWork {

  private static final int CLIENTS = 32;
  private static final int TURNS = 3;
  private static final int FEW = 1_000_000;
  private static final int MANY = 10_000_000;
  private static final String OFFICIAL = "nauug-clerk@darkhan-uul.example";

  /// The page of a petition as an official sees it, whose opening is written down.
  private static final String PAGES =
      """
      select '/work/petitions/' || replace(p.reference, 'ДУ', 'DU')
      from petition.petition p join directory.organisation o on o.id = p.organisation_id
      where o.code = 'nauug' and p.kind <> 'TIP' order by p.id desc limit 50
      """;

  private static final Pattern PROOF = Pattern.compile("href=\"([^\"]+/proof/[0-9]+)\"");

  private final Office office;
  private final DataSource database;
  private final Report report;
  private final Duration time;

  LedgerWork(Office office, DataSource database, Report report, Duration time) {
    this.office = office;
    this.database = database;
    this.report = report;
    this.time = time;
  }

  void measure(boolean isQuick) throws Exception {
    cost();
    recording();
    var entries = new Entries(database, office.data());
    long number = isQuick ? FEW : MANY;
    long begin = System.nanoTime();
    entries.write(number);
    entries.awaitTree();
    report.note(
        "entries written and put into the tree",
        "%.0f /s".formatted(number / ((System.nanoTime() - begin) / 1e9)));
    proofs("%,d entries".formatted(number));
    String said = Commands.run("verify", office.data());
    report.atLeast("bin/verify", Commands.figure(said, "entries a second"), 100_000, " entries/s");
  }

  /// Filing with the ledger, against filing while no entry is kept and nobody tends the tree.
  private void cost() throws Exception {
    List<Sample> samples = Sample.list();
    Load.Clients filing = number -> Visits.filing(office.port(), samples);
    Load.run(CLIENTS, time.multipliedBy(2), filing);
    var with = new ArrayList<Load>();
    var without = new ArrayList<Load>();
    var behind = new AtomicLong();
    for (int turn = 0; turn < TURNS; turn++) {
      without.add(withoutLedger(() -> Load.run(CLIENTS, time, filing)));
      with.add(watched(behind, () -> Load.run(CLIENTS, time, filing)));
    }
    report.note(
        "filing with the ledger, and without",
        "%.0f, %.0f /s".formatted(Speed.perSecond(with), Speed.perSecond(without)));
    report.atLeast("filing: with the ledger against without", ratio(with, without), 0.90, "");
    report.atMost("ledger behind while people file, at most", behind.get() / 1e3, 2, " s");
  }

  /// Opening a petition as an official, against the same while openings are not kept.
  private void recording() throws Exception {
    String cookies = Account.signIn(office.port(), OFFICIAL);
    List<String> pages = Rows.strings(database, PAGES);
    Load.Clients opening = number -> Visits.to(office.port(), pages, cookies);
    Load.run(CLIENTS, time.multipliedBy(2), opening);
    var with = new ArrayList<Load>();
    var without = new ArrayList<Load>();
    for (int turn = 0; turn < TURNS; turn++) {
      with.add(Load.run(CLIENTS, time, opening));
      without.add(unkept("access.reading", () -> Load.run(CLIENTS, time, opening)));
    }
    report.note(
        "pages with readings written down, and without",
        "%.0f, %.0f /s".formatted(Speed.perSecond(with), Speed.perSecond(without)));
    report.atLeast("pages: readings written down against not", ratio(with, without), 0.95, "");
  }

  private void proofs(String among) throws Exception {
    String cookies = Account.signIn(office.port(), OFFICIAL);
    var paths = new ArrayList<String>();
    try (var wire = new Wire(office.port())) {
      for (String page : Rows.strings(database, PAGES)) {
        wire.send(Requests.page(page + "/proof", cookies));
        Matcher link = PROOF.matcher(wire.body());
        while (link.find()) {
          paths.add(link.group(1));
        }
      }
    }
    Load.run(1, time, number -> Visits.to(office.port(), paths, cookies));
    Load load = Load.run(1, time, number -> Visits.to(office.port(), paths, cookies));
    report.atMost("proof of an act among " + among + ", p95", load.percentileMillis(95), 20, " ms");
  }

  private static double ratio(List<Load> figure, List<Load> floor) {
    return Speed.perSecond(figure) / Speed.perSecond(floor);
  }

  /// What was written before is in the tree by then; else it would wait there for the end of the
  /// work, and be taken for late in the turn after it.
  private <T> T withoutLedger(Callable<T> work) throws Exception {
    return unkept(
        "ledger.entry",
        () -> {
          new Entries(database, office.data()).awaitTree();
          try (Connection held = database.getConnection()) {
            held.setAutoCommit(false);
            Rows.run(held, "select from ledger.sequencer for update");
            T result = work.call();
            held.rollback();
            held.setAutoCommit(true);
            return result;
          }
        });
  }

  /// Lets every row for a table be thrown away meanwhile.
  private <T> T unkept(String table, Callable<T> work) throws Exception {
    try (Connection connection = database.getConnection()) {
      Rows.run(
          connection,
          """
          create or replace function public.bench_nothing() returns trigger language plpgsql
          as 'begin return null; end'
          """);
      Rows.run(
          connection,
          "create trigger bench_nothing before insert on %s for each row execute function public.bench_nothing()"
              .formatted(table));
      try {
        return work.call();
      } finally {
        Rows.run(connection, "drop trigger bench_nothing on " + table);
      }
    }
  }

  /// Looks five times a second how old the oldest entry is that is not in the tree.
  ///
  /// @param behind the highest age so far, in milliseconds
  private <T> T watched(AtomicLong behind, Callable<T> work) throws Exception {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        var clock = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory())) {
      var looking =
          clock.scheduleWithFixedDelay(
              () -> behind.accumulateAndGet(age(statement), Math::max),
              200,
              200,
              TimeUnit.MILLISECONDS);
      T result = work.call();
      looking.cancel(false);
      return result;
    }
  }

  private static long age(Statement statement) {
    try (ResultSet row =
        statement.executeQuery(
            """
            select coalesce(extract(epoch from max(clock_timestamp() - e.at)) * 1000, 0)
            from ledger.entry e
            where e.id > (select floor from ledger.sequencer)
              and not exists (select from ledger.leaf l where l.entry_id = e.id)
            """)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException problem) {
      throw new IllegalStateException(problem);
    }
  }
}
