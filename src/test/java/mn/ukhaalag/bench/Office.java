package mn.ukhaalag.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// An Ukhaalag that `bin/run` started for the bench, with the limits of one client address out of
/// the way: here all clients have the same.
final class Office implements AutoCloseable {

  private static final String NO_LIMIT = "100000000";

  private final Process process;
  private final Path data;
  private final int port;
  private final double secondsToReady;

  private Office(Process process, Path data, int port, double secondsToReady) {
    this.process = process;
    this.data = data;
    this.port = port;
    this.secondsToReady = secondsToReady;
  }

  /// Starts it with the demo and waits until it says that it is ready.
  static Office start(Path data, int port) throws IOException {
    var builder =
        new ProcessBuilder("bin/run", "--port", Integer.toString(port), "--data", data.toString())
            .redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    for (String limit : List.of("SIGNIN", "FORM", "PROGRAM")) {
      environment.put("UKHAALAG_LIMITS_" + limit + "_REQUESTS", NO_LIMIT);
    }
    long begin = System.nanoTime();
    Process process = builder.start();
    var said = new StringBuilder();
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    String line;
    do {
      line = output.readLine();
      if (line == null) {
        throw new IllegalStateException("The office did not start:\n" + said);
      }
      said.append(line).append('\n');
    } while (!line.startsWith("Ukhaalag is ready at"));
    double seconds = (System.nanoTime() - begin) / 1e9;
    Path log = data.resolveSibling(data.getFileName() + ".log");
    Thread.ofVirtual().start(() -> readOn(output, log));
    return new Office(process, data, port, seconds);
  }

  /// Whoever writes to a full pipe stands still.
  private static void readOn(BufferedReader output, Path log) {
    try (output;
        Writer kept = Files.newBufferedWriter(log)) {
      output.transferTo(kept);
    } catch (IOException stopped) {
      return;
    }
  }

  int port() {
    return port;
  }

  /// Its data folder.
  Path data() {
    return data;
  }

  double secondsToReady() {
    return secondsToReady;
  }

  /// As many connections as the office itself has.
  HikariDataSource pool(int connections) throws IOException {
    var settings = new HikariConfig();
    settings.setJdbcUrl(
        "jdbc:postgresql://127.0.0.1:%s/postgres".formatted(read(data.resolve("postgres.port"))));
    settings.setUsername("postgres");
    settings.setPassword(read(data.resolve("postgres.password")));
    settings.setMaximumPoolSize(connections);
    settings.setMinimumIdle(0);
    settings.setConnectionTimeout(30_000);
    return new HikariDataSource(settings);
  }

  /// What the process holds in memory now, in MB.
  double residentMegabytes() throws IOException {
    return memory("VmRSS:");
  }

  /// The most that the process ever held in memory, in MB.
  double peakMegabytes() throws IOException {
    return memory("VmHWM:");
  }

  private double memory(String field) throws IOException {
    String line =
        Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
            .filter(it -> it.startsWith(field))
            .findFirst()
            .orElseThrow();
    return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file).strip();
  }

  /// Stops it and waits until its database has stopped, too.
  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("The office does not stop: process " + process.pid());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
