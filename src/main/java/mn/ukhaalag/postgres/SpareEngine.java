package mn.ukhaalag.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A second server of the embedded engine, on a cluster folder that somebody else filled: it
/// recovers a backup. Unlike the engine of the office it tells when recovery gave up.
public final class SpareEngine implements AutoCloseable {

  /// Wrong password, and nobody let in under that name.
  private static final Set<String> NOT_LET_IN = Set.of("28P01", "28000");

  private static final int TOLD_LINES = 12;

  private final Process process;
  private final Path log;
  private final DatabaseAccess access;

  private SpareEngine(Process process, Path log, DatabaseAccess access) {
    this.process = process;
    this.log = log;
    this.access = access;
  }

  /// Starts it on a free loopback port; recovery then goes on by itself.
  ///
  /// @param engine where the programs of the database are unpacked, unless they are there
  ///     already
  /// @param cluster the folder that PostgreSQL itself keeps
  /// @param log what the server says
  /// @param settings of the server, besides those that keep it apart from the network
  public static SpareEngine start(
      Path engine, Path cluster, Path log, Login login, Map<String, String> settings)
      throws IOException {
    int port = freePort();
    var command = new ArrayList<String>();
    if (LinuxUtils.isUnshareAvailable()) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(program(engine).toString());
    command.addAll(List.of("-D", cluster.toString(), "-p", Integer.toString(port)));
    own(cluster).forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
            .start();
    var access =
        new DatabaseAccess(
            "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, login.database()),
            login.user(),
            login.password());
    return new SpareEngine(process, log, access);
  }

  /// As whom, and on which database, the cluster is asked.
  public record Login(String user, String password, String database) {

    /// Secrets stay out of logs.
    @Override
    public String toString() {
      return user + " of " + database;
    }
  }

  private static Map<String, String> own(Path cluster) {
    return Map.of(
        "listen_addresses", "127.0.0.1",
        "unix_socket_directories", "",
        "hba_file", cluster.resolve("pg_hba.conf").toString(),
        "logging_collector", "off",
        "log_destination", "stderr",
        "ssl", "off",
        "timezone", "UTC",
        "archive_mode", "off",
        "synchronous_standby_names", "",
        "primary_conninfo", "");
  }

  /// Waits for its first answer, which in recovery comes only once the data are consistent.
  ///
  /// @throws Failed if the server ended, with the last it said, or does not take the password
  public Connection await(Duration limit) throws IOException, InterruptedException, Failed {
    return ask(
        limit,
        () -> {
          try {
            return Optional.of(access.connect());
          } catch (SQLException notYet) {
            if (NOT_LET_IN.contains(String.valueOf(notYet.getSQLState()))) {
              throw new Failed("it does not take the password of " + access.user());
            }
            return Optional.empty();
          }
        });
  }

  /// Waits until the server answers true.
  ///
  /// @param question a query for one truth value
  /// @throws Failed if the server ended, or has not come so far in that time
  public void awaitTrue(Connection database, String question, Duration limit)
      throws SQLException, IOException, InterruptedException, Failed {
    try (PreparedStatement asked = database.prepareStatement(question)) {
      ask(limit, () -> isTrue(asked) ? Optional.of(true) : Optional.empty());
    }
  }

  private static boolean isTrue(PreparedStatement asked) {
    try (ResultSet row = asked.executeQuery()) {
      row.next();
      return row.getBoolean(1);
    } catch (SQLException notYet) {
      return false;
    }
  }

  /// Something asked of a server that may not be so far.
  private interface Question<T> {
    Optional<T> answer() throws Failed;
  }

  /// A server tells nobody how far it has come: it is asked ten times a second.
  private <T> T ask(Duration limit, Question<T> question)
      throws IOException, InterruptedException, Failed {
    long end = System.nanoTime() + limit.toNanos();
    while (System.nanoTime() < end) {
      Optional<T> answer = question.answer();
      if (answer.isPresent()) {
        return answer.get();
      }
      if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
        throw new Failed(said());
      }
    }
    throw new Failed("it was not ready after " + limit.toMinutes() + " minutes\n" + said());
  }

  /// Whether the server still runs.
  public boolean isAlive() {
    return process.isAlive();
  }

  public DatabaseAccess access() {
    return access;
  }

  /// The last lines that the server said.
  public String said() throws IOException {
    List<String> lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - TOLD_LINES), lines.size()));
  }

  /// Stops it in an orderly way; what it wrote is on the disk.
  @Override
  public void close() {
    signal("INT");
    try {
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        signal("QUIT");
        process.waitFor(10, TimeUnit.SECONDS);
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void signal(String name) {
    if (process.isAlive()) {
      Postmaster.signal(name, process.pid());
    }
  }

  /// A server ended before its work was done.
  public static final class Failed extends Exception {
    private static final long serialVersionUID = 1;

    public Failed(String said) {
      super(said);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /// The library unpacks its programs when it first starts something.
  private static Path program(Path engine) throws IOException {
    if (unpacked(engine).isEmpty()) {
      Path nothing = Files.createTempDirectory("ukhaalag-engine");
      EmbeddedPostgres.builder()
          .setDataDirectory(nothing)
          .setOverrideWorkingDirectory(engine.toFile())
          .setRegisterShutdownHook(false)
          .start()
          .close();
    }
    return unpacked(engine).getFirst();
  }

  private static List<Path> unpacked(Path engine) throws IOException {
    if (!Files.isDirectory(engine)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(engine)) {
      return folders
          .map(it -> it.resolve("bin").resolve("postgres"))
          .filter(Files::isExecutable)
          .toList();
    }
  }
}
