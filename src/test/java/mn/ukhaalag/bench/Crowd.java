package mn.ukhaalag.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import mn.ukhaalag.RunningOffice;

/// Far more people than the house can serve at once, people who read a byte a second, and people
/// who open a connection and say nothing.
final class Crowd {

  /// Thirty-two clients that never pause already use all that the house has.
  private static final int FULL = 32;

  private static final int TEN_TIMES = 10 * FULL;
  private static final int SLOW = 300;
  private static final int IDLE = 1000;
  private static final int MANY = 10_000;

  /// Seconds that nobody waits longer; on a machine so busy that 32 clients wait for a third of it
  /// already, three times as long as they.
  private static final double LONGEST = 3;

  private static final double SECOND = 1000;

  private static final int SMALL_WINDOW = 2048;

  private final Faults faults;
  private final RunningOffice office;
  private final List<Sample> samples;
  private final Duration time;
  private double quiet;

  private Crowd(Faults faults, RunningOffice office) throws IOException {
    this.faults = faults;
    this.office = office;
    this.samples = Sample.list();
    this.time = Duration.ofSeconds(faults.isQuick() ? 10 : 30);
  }

  static void happen(Faults faults) throws Exception {
    Path data = faults.folder("crowd");
    try (RunningOffice office = Faults.start(data, List.of("--ukhaalag.demo=true"), Map.of())) {
      try (HikariDataSource pool = pool(office)) {
        new BenchData(pool).fillTo(MANY);
      }
      var crowd = new Crowd(faults, office);
      crowd.overload();
      crowd.serve("nobody else");
      crowd.slowReaders();
      crowd.idle();
    }
  }

  private static HikariDataSource pool(RunningOffice office) throws IOException {
    var pool = new HikariDataSource();
    pool.setDataSource(office.source());
    pool.setMaximumPoolSize(2);
    return pool;
  }

  /// What one client saw of one request.
  private record Seen(int status, double seconds, boolean isToldWhen) {}

  private void overload() throws Exception {
    Load.run(FULL, time, it -> Visits.filing(office.port(), samples));
    Load usual = Load.run(FULL, time, it -> Visits.filing(office.port(), samples));
    double most = Math.max(LONGEST, 3 * usual.percentileMillis(99) / 1000);
    Report report = faults.report();
    report.note("filing, 32 clients", "%.0f /s".formatted(usual.perSecond()));
    var seen = new ConcurrentLinkedQueue<Seen>();
    var health = new ConcurrentLinkedQueue<Double>();
    long end = System.nanoTime() + time.toNanos();
    var all = new ArrayList<Together.Work>();
    for (int number = 0; number < TEN_TIMES; number++) {
      all.add(() -> rush(seen, end));
    }
    all.add(() -> askHealth(health, end));
    Together.run(all);
    double[] taken = seconds(seen.stream().filter(it -> it.status() == 201).toList());
    List<Seen> shed = seen.stream().filter(it -> it.status() == 503).toList();
    report.note("crowd of 320: filed", "%.0f /s".formatted(taken.length / (time.toNanos() / 1e9)));
    report.note("crowd of 320: sent away with 503", "%,d".formatted(shed.size()));
    report.atLeast("crowd: sent away", shed.size(), 1, "");
    report.atMost(
        "crowd: sent away without Retry-After",
        (double) shed.stream().filter(it -> !it.isToldWhen()).count(),
        0,
        "");
    report.atMost(
        "crowd: answers other than 201 and 503", seen.size() - taken.length - shed.size(), 0, "");
    report.note("filing, 32 clients, p99", "%.2f s".formatted(usual.percentileMillis(99) / 1000));
    report.atMost("crowd: filed, p99", percentile(taken, 99), most, " s");
    report.atMost("crowd: sent away, p99", percentile(seconds(shed), 99), most, " s");
    report.atLeast(
        "crowd: filed against without a crowd",
        taken.length / (time.toNanos() / 1e9) / usual.perSecond(),
        0.5,
        "");
    double[] asked = health.stream().mapToDouble(it -> it).sorted().toArray();
    report.atMost("crowd: /health, p99 of " + asked.length, percentile(asked, 99), LONGEST, " s");
    double again = Waiting.seconds(Duration.ofSeconds(30), "it is as before", () -> fileIn() < 0.5);
    report.atMost("after the crowd: as before within", again, 5, " s");
  }

  private void rush(ConcurrentLinkedQueue<Seen> seen, long end) throws Exception {
    try (var wire = new Wire(office.port())) {
      while (System.nanoTime() < end) {
        long begin = System.nanoTime();
        String head = wire.send(Requests.filing(any()));
        double seconds = (System.nanoTime() - begin) / 1e9;
        boolean isToldWhen = head.toLowerCase(Locale.ROOT).contains("retry-after:");
        seen.add(new Seen(Wire.status(head), seconds, isToldWhen));
      }
    }
  }

  private void askHealth(ConcurrentLinkedQueue<Double> health, long end) throws Exception {
    while (System.nanoTime() < end) {
      long begin = System.nanoTime();
      try (var wire = new Wire(office.port())) {
        if (Wire.status(wire.send(Requests.page("/health", ""))) != 200) {
          throw new IllegalStateException("/health is not well");
        }
      }
      health.add((System.nanoTime() - begin) / 1e9);
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private double fileIn() throws IOException {
    long begin = System.nanoTime();
    try (var wire = new Wire(office.port())) {
      if (Wire.status(wire.send(Requests.filing(any()))) != 201) {
        throw new IOException("not filed");
      }
    }
    return (System.nanoTime() - begin) / 1e9;
  }

  private Sample any() {
    return samples.get(ThreadLocalRandom.current().nextInt(samples.size()));
  }

  private static double[] seconds(List<Seen> seen) {
    return seen.stream().mapToDouble(Seen::seconds).sorted().toArray();
  }

  private static double percentile(double[] sorted, double percent) {
    return sorted.length == 0
        ? 0
        : sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100) - 1)];
  }

  /// Half of them have asked for everything there is, as CSV, half for a page.
  private void slowReaders() throws Exception {
    List<Socket> readers = new ArrayList<>();
    var read = new AtomicInteger();
    var isOver = new AtomicBoolean();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int number = 0; number < SLOW; number++) {
        Socket reader = connect(SMALL_WINDOW);
        readers.add(reader);
        String path = number % 2 == 0 ? "/petitions.csv" : "/petitions";
        reader.getOutputStream().write(Requests.page(path, Visits.ANEW));
        threads.execute(() -> sip(reader, read, isOver));
      }
      Waiting.until(Duration.ofMinutes(1), "they read", () -> read.get() > SLOW);
      serve("300 who read a byte a second");
      isOver.set(true);
      for (Socket reader : readers) {
        reader.close();
      }
    }
  }

  private static void sip(Socket socket, AtomicInteger read, AtomicBoolean isOver) {
    try {
      InputStream in = socket.getInputStream();
      while (!isOver.get() && in.read() >= 0) {
        read.incrementAndGet();
        TimeUnit.SECONDS.sleep(1);
      }
    } catch (IOException cut) {
      return;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void idle() throws Exception {
    var silent = new ArrayList<Socket>();
    try {
      for (int number = 0; number < IDLE; number++) {
        Socket socket = connect(0);
        silent.add(socket);
        if (number % 2 == 0) {
          socket.getOutputStream().write("GET / HT".getBytes(StandardCharsets.US_ASCII));
        }
      }
      serve("1,000 idle connections");
    } finally {
      for (Socket socket : silent) {
        socket.close();
      }
    }
  }

  /// Everybody else is served as ever: within a second, or on a busy machine within three times
  /// what it takes while nobody else is there.
  private void serve(String name) throws Exception {
    Load filing = Load.run(8, time.dividedBy(2), it -> Visits.filing(office.port(), samples));
    List<String> paths = List.of("/petitions", "/services", "/petitions?page=2");
    Load pages = Load.run(8, time.dividedBy(2), it -> Visits.to(office.port(), paths, Visits.ANEW));
    double slowest = Math.max(filing.percentileMillis(99), pages.percentileMillis(99));
    quiet = quiet == 0 ? slowest : quiet;
    double most = Math.max(SECOND, 3 * quiet);
    faults.report().atMost(name + ": filing, p99", filing.percentileMillis(99), most, " ms");
    faults.report().atMost(name + ": pages, p99", pages.percentileMillis(99), most, " ms");
  }

  private Socket connect(int window) throws IOException {
    var socket = new Socket();
    if (window > 0) {
      socket.setReceiveBufferSize(window);
    }
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), office.port()));
    return socket;
  }
}
