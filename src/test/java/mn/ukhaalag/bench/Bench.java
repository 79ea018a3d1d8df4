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
    System.exit(report.end() ? 0 : 1);
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
