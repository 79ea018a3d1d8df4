package mn.ukhaalag.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL server that lives in a data folder and as long as this process.
///
/// A postmaster left behind by a killed process is stopped and started again; one that dies
/// under us is started again. The folder belongs to one process at a time, which a lock on it
/// proves.
class EmbeddedEngine {

  static final String USER = "postgres";

  private static final Logger log = LoggerFactory.getLogger(EmbeddedEngine.class);
  private static final Duration STARTUP = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofMillis(300);

  /// A server that begins is known as a process well before.
  private static final Duration GONE = Duration.ofSeconds(3);

  /// The library starts with fsync off; a government's data may not be lost, so it is turned on
  /// here.
  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("fsync", "on"),
          Map.entry("synchronous_commit", "on"),
          Map.entry("full_page_writes", "on"),
          // In a rush, those who commit in the same two milliseconds share one fsync.
          Map.entry("commit_delay", "2000"),
          Map.entry("listen_addresses", "127.0.0.1"),
          Map.entry("unix_socket_directories", ""),
          Map.entry("password_encryption", "scram-sha-256"),
          Map.entry("max_connections", "80"),
          Map.entry("shared_buffers", "256MB"),
          Map.entry("effective_cache_size", "2GB"),
          Map.entry("work_mem", "8MB"),
          Map.entry("maintenance_work_mem", "128MB"),
          Map.entry("max_wal_size", "2GB"),
          Map.entry("wal_compression", "on"),
          // A store of backups that is away for long may not fill the disk of the office.
          Map.entry("max_slot_wal_keep_size", "8GB"),
          Map.entry("random_page_cost", "1.1"),
          Map.entry("jit", "off"),
          Map.entry("timezone", "UTC"),
          Map.entry("logging_collector", "on"),
          // The detail of a refused row quotes the row, and with it what is personal.
          Map.entry("log_error_verbosity", "terse"),
          Map.entry("log_rotation_size", "10MB"),
          Map.entry("log_truncate_on_rotation", "on"),
          Map.entry("log_filename", "postgresql-%a.log"));

  private final Path data;
  private final Path engine;
  private final Path cluster;
  private final Path secret;
  private final Postmaster postmaster;
  private final String listen;
  private boolean hasCertificates;
  private int port;
  private @Nullable FileLock lock;
  private @Nullable EmbeddedPostgres postgres;
  private volatile boolean stopping;

  /// @param engine where the programs of the database are unpacked, unless they are there already
  /// @param port the loopback port to listen on; 0 takes the last one of this folder, or a free
  ///     one
  /// @param listen where the other site reaches it, besides; empty for nowhere
  EmbeddedEngine(Path data, Path engine, int port, String listen) {
    this.listen = listen.strip();
    this.data = data.toAbsolutePath().normalize();
    this.engine = engine.toAbsolutePath().normalize();
    this.cluster = this.data.resolve("postgres");
    this.secret = this.data.resolve("postgres.password");
    this.postmaster = new Postmaster(cluster);
    this.port = port;
  }

  void start() throws IOException, SQLException, InterruptedException {
    Files.createDirectories(data);
    lock = lock();
    hasCertificates = SiteCertificates.of(data).isPresent();
    requireCertificatesToListen();
    postmaster.stopOrphan();
    if (port == 0) {
      port = rememberedPort().filter(EmbeddedEngine::isFree).orElseGet(EmbeddedEngine::freePort);
    }
    boolean isNew = !Files.exists(secret);
    if (isNew && Files.exists(cluster.resolve("PG_VERSION"))) {
      throw new IllegalStateException(
          "The folder %s holds a database, but its password file %s is missing: put the file back."
              .formatted(cluster, secret));
    }
    if (!isNew) {
      Doors.keep(cluster, hasCertificates);
    }
    launch(isNew ? "" : password());
    if (isNew) {
      closeTheDoors();
    }
    Files.writeString(data.resolve("postgres.port"), Integer.toString(port));
    Thread.ofVirtual().name("postgres-watch").start(this::watch);
  }

  private void requireCertificatesToListen() {
    if (!listen.isEmpty() && !hasCertificates) {
      throw new IllegalStateException(
          "ukhaalag.db.listen opens the database to other machines: put root.crt, server.crt and"
              + " server.key into %s first, or leave it out."
                  .formatted(data.resolve(SiteCertificates.FOLDER)));
    }
  }

  void stop() throws IOException {
    stopping = true;
    if (postgres != null) {
      postgres.close();
    }
    if (lock != null) {
      lock.channel().close();
    }
  }

  String url() {
    return DatabaseAccess.own(Integer.toString(port), hasCertificates);
  }

  String password() {
    try {
      return Files.readString(secret).strip();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private void launch(String password) throws IOException {
    var builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(cluster)
            .setOverrideWorkingDirectory(engine.toFile())
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPort(port)
            .setPGStartupWait(STARTUP)
            .setLocaleConfig("locale-provider", "builtin")
            .setLocaleConfig("builtin-locale", "C.UTF-8")
            .setLocaleConfig("locale", "C.UTF-8")
            .setConnectConfig("password", password);
    SETTINGS.forEach(builder::setServerConfig);
    if (hasCertificates) {
      SiteCertificates.settings().forEach(builder::setServerConfig);
    }
    if (!listen.isEmpty()) {
      builder.setServerConfig("listen_addresses", "127.0.0.1," + listen);
    }
    postgres = builder.start();
  }

  /// The library leaves every local user trusted: from here on a password is asked.
  private void closeTheDoors() throws IOException, SQLException {
    var random = new byte[24];
    new SecureRandom().nextBytes(random);
    String password = HexFormat.of().formatHex(random);
    try (var connection = runningPostgres().getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("alter user postgres password '" + password + "'");
      Doors.keep(cluster, hasCertificates);
      statement.execute("select pg_reload_conf()");
    }
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Files.createFile(secret, ownerOnly);
    Files.writeString(secret, password);
  }

  private EmbeddedPostgres runningPostgres() {
    if (postgres == null) {
      throw new IllegalStateException("The database is not started.");
    }
    return postgres;
  }

  private FileLock lock() throws IOException {
    var channel =
        FileChannel.open(
            data.resolve("ukhaalag.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock taken = channel.tryLock();
      if (taken != null) {
        return taken;
      }
    } catch (OverlappingFileLockException problem) {
      log.debug("This process holds the lock itself", problem);
    }
    throw new IllegalStateException(
        "Another Ukhaalag is running on the folder %s: stop it, or choose another folder with --data."
            .formatted(data));
  }

  private void watch() {
    while (!stopping) {
      try {
        TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
        if (!stopping && postmaster.find().isEmpty()) {
          log.error("The database process has ended: starting it again");
          restart();
        }
      } catch (InterruptedException problem) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /// The library waits for a server as long as the longest recovery may take, also for one that
  /// has ended meanwhile, for example because its disk failed: then that wait is ended.
  private void restart() throws InterruptedException {
    Thread start = Thread.ofVirtual().name("postgres-start").start(this::startAgain);
    long seen = System.nanoTime();
    while (!start.join(LOOK)) {
      long now = System.nanoTime();
      if (postmaster.find().isPresent()) {
        seen = now;
      } else if (now - seen > GONE.toNanos()) {
        start.interrupt();
      }
    }
  }

  /// The children of a killed postmaster need a moment to go; until then a start is refused.
  private void startAgain() {
    try {
      if (postgres != null) {
        postgres.close();
      }
      launch(password());
      if (postmaster.find().isPresent()) {
        log.info("The database process runs again");
      }
    } catch (IOException | RuntimeException problem) {
      log.warn("The database process did not start yet: {}", problem.toString());
    }
  }

  private Optional<Integer> rememberedPort() {
    try {
      Path file = data.resolve("postgres.port");
      return Files.exists(file)
          ? Optional.of(Integer.parseInt(Files.readString(file).strip()))
          : Optional.empty();
    } catch (IOException | NumberFormatException problem) {
      return Optional.empty();
    }
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException problem) {
      return false;
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
