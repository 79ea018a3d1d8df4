package mn.ukhaalag.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// Measures all that the house promised, and ends with status 1 if a promise is not kept.
final class Bench {

  private static final Path FOLDER = Path.of("target", "bench");
  private static final int FEW = 10_000;
  private static final int MANY = 1_000_000;

  private Bench() {}

  static void main(String[] arguments) throws Exception {
    var options = Options.of(arguments);
    var report = new Report(System.out);
    Machine.describe(report);
    if (options.wants("start")) {
      Starts.measure(report, FOLDER.resolve("start"), options.port());
    }
    if (options.wantsOffice()) {
      measureOffice(report, options);
    }
    if (options.wants("plans")) {
      measurePlans(report, options);
    }
    if (options.wants("services")) {
      measureServices(report, options);
    }
    if (options.wantsTrust()) {
      measureTrust(report, options);
    }
    if (options.wants("faults")) {
      new Faults(report, FOLDER.resolve("faults"), options.faults(), options.isQuick()).measure();
    }
    System.exit(report.end() ? 0 : 1);
  }

  /// On a folder of its own: what petitions cost is measured without plans, and the other way
  /// round.
  private static void measurePlans(Report report, Options options) throws Exception {
    Path data = FOLDER.resolve("nation");
    Office.delete(data);
    try (Office office = Office.start(data, options.port());
        HikariDataSource pool = office.pool(Speed.CONNECTIONS)) {
      Machine.describe(report, pool);
      var nation = new Nation(pool);
      Nation.Size size = options.isQuick() ? Nation.Size.SMALL : Nation.Size.WHOLE;
      long begin = System.nanoTime();
      nation.fill(size);
      report.say(
          "Made %s in %d s."
              .formatted(size.text(), Duration.ofNanos(System.nanoTime() - begin).toSeconds()));
      var acts = new PlanActs(office, nation, report, options.time());
      acts.recount(true);
      new PlanPages(office, nation, report, options.time()).measure();
      acts.approval();
      acts.telling();
      new PlanImport(office, nation, report, options.isQuick()).measure();
      JoinedReport.measure(office, report);
      acts.recount(false);
      report.note("memory of the office, at most", "%.0f MB".formatted(office.peakMegabytes()));
    }
    Office.delete(data);
  }

  private static void measureServices(Report report, Options options) throws Exception {
    Path data = FOLDER.resolve("services");
    Office.delete(data);
    try (Office office = Office.start(data, options.port());
        HikariDataSource pool = office.pool(Speed.CONNECTIONS)) {
      Machine.describe(report, pool);
      new ServiceCases(office, pool, report, options.time()).measure(options.isQuick());
      report.note("memory of the office, at most", "%.0f MB".formatted(office.peakMegabytes()));
    }
    Office.delete(data);
  }

  private static void measureTrust(Report report, Options options) throws Exception {
    Path data = FOLDER.resolve("trust");
    Path store = FOLDER.resolve("backups");
    Office.delete(data);
    Office.delete(store);
    try (Office office = Office.start(data, options.port());
        HikariDataSource pool = office.pool(Speed.CONNECTIONS)) {
      Machine.describe(report, pool);
      if (options.wants("sign-in")) {
        SignIns.measure(office, pool, report, options.time());
      }
      if (options.wants("ledger")) {
        new LedgerWork(office, pool, report, options.time()).measure(options.isQuick());
      }
      if (options.wants("backup")) {
        Backups.measure(office, store, report);
      }
    }
    Office.delete(data);
  }

  private static void measureOffice(Report report, Options options) throws Exception {
    Path data = FOLDER.resolve("data");
    Office.delete(data);
    try (Office office = Office.start(data, options.port());
        HikariDataSource pool = office.pool(Speed.CONNECTIONS)) {
      Machine.describe(report, pool);
      var filled = new BenchData(pool);
      var speed = new Speed(office, pool, filled, report, options.time());
      if (options.wants("certificates")) {
        new Certificates(office, pool, report).measure();
      }
      if (options.only().equals(Set.of("certificates"))) {
        return;
      }
      fill(report, filled, FEW);
      if (options.wants("filing")) {
        speed.filing();
      }
      if (options.wants("pages")) {
        speed.pages();
      }
      if (options.wants("filing") || options.wants("pages")) {
        report.atMost("memory of the office at 32 clients", office.peakMegabytes(), 512, " MB");
      }
      if (options.wants("growth") && !options.isQuick()) {
        var growth = new Growth(office, filled, options.time());
        List<Growth.Cost> few = growth.measure();
        fill(report, filled, MANY);
        Growth.compare(report, few, growth.measure());
      } else if (!options.isQuick()) {
        fill(report, filled, MANY);
      }
      measureAll(options, speed);
    }
  }

  private static void measureAll(Options options, Speed speed) throws Exception {
    if (options.wants("statistics")) {
      speed.statistics();
    }
    if (options.wants("export")) {
      speed.export();
    }
  }

  private static void fill(Report report, BenchData data, int petitions) throws Exception {
    long begin = System.nanoTime();
    data.fillTo(petitions);
    report.say(
        "Filled to %,d petitions in %d s."
            .formatted(petitions, Duration.ofNanos(System.nanoTime() - begin).toSeconds()));
  }
}
