package mn.ukhaalag.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;

/// How fast the office is, each figure against a floor measured in turns with it: what a machine
/// does meanwhile hits both.
final class Speed {

  /// As many as the office has itself.
  static final int CONNECTIONS = 16;

  private static final int CLIENTS = 32;
  private static final int TURNS = 3;

  /// A page that is always the same: a text in the layout that every page has.
  private static final String HELLO = "/about";

  /// The same without a layout: a few lines of plain text.
  private static final String BARE_HELLO = "/robots.txt";

  private final Office office;
  private final DataSource database;
  private final BenchData data;
  private final Report report;
  private final Duration time;

  Speed(Office office, DataSource database, BenchData data, Report report, Duration time) {
    this.office = office;
    this.database = database;
    this.data = data;
    this.report = report;
    this.time = time;
  }

  void filing() throws Exception {
    List<Sample> samples = Sample.list();
    Load.Clients bare = number -> new BareFiling(database, samples);
    Load.Clients real = number -> Visits.filing(office.port(), samples);
    List<Load> floor = new ArrayList<>();
    List<Load> figure = new ArrayList<>();
    inTurns(bare, floor, real, figure);
    report.note("filing over bare JDBC, 32 threads", "%.0f /s".formatted(perSecond(floor)));
    report.note("filing over bare JDBC, p99", "%.0f ms".formatted(percentile(floor)));
    report.note("filing through HTTP, 32 clients", "%.0f /s".formatted(perSecond(figure)));
    report.atLeast("filing: HTTP against bare JDBC", ratio(figure, floor), 0.40, "");
    report.atMost("filing through HTTP, p99", percentile(figure), 100, " ms");
  }

  void pages() throws Exception {
    Load.run(CLIENTS, time, visits(List.of(BARE_HELLO)));
    report.note(
        "constant text " + BARE_HELLO + ", 32 clients",
        "%.0f /s".formatted(Load.run(CLIENTS, time, visits(List.of(BARE_HELLO))).perSecond()));
    against("list", List.of("/petitions"));
    against("page of a petition", data.pages());
  }

  private void against(String name, List<String> paths) throws Exception {
    Load.Clients hello = visits(List.of(HELLO));
    List<Load> floor = new ArrayList<>();
    List<Load> figure = new ArrayList<>();
    inTurns(hello, floor, visits(paths), figure);
    report.note("constant page " + HELLO + ", 32 clients", "%.0f /s".formatted(perSecond(floor)));
    report.note("public " + name + ", 32 clients", "%.0f /s".formatted(perSecond(figure)));
    Load anew = Load.run(CLIENTS, time, number -> Visits.to(office.port(), paths, Visits.ANEW));
    report.note("public " + name + ", made anew each time", "%.0f /s".formatted(anew.perSecond()));
    report.atLeast("public " + name + " against constant page", ratio(figure, floor), 0.35, "");
    report.atMost("public " + name + ", p99", percentile(figure), 60, " ms");
  }

  /// Floor and figure by turns, after each was warmed up.
  private void inTurns(Load.Clients bare, List<Load> floor, Load.Clients real, List<Load> figure)
      throws Exception {
    Load.run(CLIENTS, time.multipliedBy(2), real);
    Load.run(CLIENTS, time, bare);
    for (int turn = 0; turn < TURNS; turn++) {
      floor.add(Load.run(CLIENTS, time, bare));
      figure.add(Load.run(CLIENTS, time, real));
    }
  }

  private Load.Clients visits(List<String> paths) {
    return number -> Visits.to(office.port(), paths, "");
  }

  static double perSecond(List<Load> loads) {
    return median(loads.stream().map(Load::perSecond).toList());
  }

  private static double percentile(List<Load> loads) {
    return median(loads.stream().map(load -> load.percentileMillis(99)).toList());
  }

  private static double ratio(List<Load> figure, List<Load> floor) {
    return perSecond(figure) / perSecond(floor);
  }

  static double median(List<Double> figures) {
    var sorted = new ArrayList<>(figures);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }

  /// The page of the statistics, once they have counted what the bench filled in.
  void statistics() throws Exception {
    long begin = System.nanoTime();
    while (!isCounted()) {
      TimeUnit.SECONDS.sleep(1);
      if (System.nanoTime() - begin > Duration.ofMinutes(10).toNanos()) {
        throw new IllegalStateException("The statistics do not come to an end");
      }
    }
    report.note("statistics: counted after", "%.0f s".formatted((System.nanoTime() - begin) / 1e9));
    Load.run(4, time, visits(List.of("/petitions/figures")));
    Load load = Load.run(4, time, visits(List.of("/petitions/figures")));
    report.note("statistics, 4 clients", "%.0f /s".formatted(load.perSecond()));
    report.atMost("statistics, p95", load.percentileMillis(95), 300, " ms");
  }

  private boolean isCounted() throws SQLException {
    return data.isCounted();
  }

  /// All published petitions as CSV and as JSON, read as fast as they come.
  void export() throws Exception {
    for (String path : List.of("/petitions.csv", "/petitions.json")) {
      export(path);
    }
  }

  private void export(String path) throws Exception {
    double before = office.residentMegabytes();
    var wire = new Wire(office.port());
    long begin = System.nanoTime();
    double most;
    try (wire;
        var watch = new Watch(this::resident)) {
      wire.send(Requests.page(path, ""));
      most = watch.most();
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    double megabytes = wire.bodyBytes() / 1e6;
    report.note("export " + path, "%.0f MB".formatted(megabytes));
    report.atLeast("export " + path, megabytes / seconds, 20, " MB/s");
    report.atMost("export " + path + ": growth of memory", most - before, 64, " MB");
  }

  private double resident() {
    try {
      return office.residentMegabytes();
    } catch (IOException problem) {
      throw new IllegalStateException(problem);
    }
  }

  /// Looks at a figure ten times a second, and keeps the greatest.
  private static final class Watch implements AutoCloseable {
    private final Supplier<Double> figure;
    private final Thread thread;
    private volatile double most;

    Watch(Supplier<Double> figure) {
      this.figure = figure;
      thread = Thread.ofVirtual().start(this::look);
    }

    private void look() {
      try {
        while (true) {
          most = Math.max(most, figure.get());
          TimeUnit.MILLISECONDS.sleep(100);
        }
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
      }
    }

    double most() {
      return most;
    }

    @Override
    public void close() {
      thread.interrupt();
    }
  }
}
