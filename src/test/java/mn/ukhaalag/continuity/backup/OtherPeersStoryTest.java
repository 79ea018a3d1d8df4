package mn.ukhaalag.continuity.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import mn.ukhaalag.RunningOffice;
import mn.ukhaalag.continuity.store.S3Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An office on a PostgreSQL of others, whose backups go to a store of others: it comes back from
/// there on an engine of its own.
class OtherPeersStoryTest {

  private static final Pattern KEY = Pattern.compile("AGE-SECRET-KEY-1[A-Z0-9]+");
  private static final String PASSWORD = "their-password";
  private static final String STORE = "s3://province/darkhan";

  @TempDir Path folder;

  private final Map<String, String> environment = new HashMap<>();

  @Test
  void whatWasPromisedComesBackFromTheStoreOfOthers() throws Exception {
    Path data = Files.createDirectory(folder.resolve("data"));
    Path buckets = Files.createDirectory(folder.resolve("buckets"));
    Files.createDirectory(buckets.resolve("province"));
    var promised = new ArrayList<String>();
    try (S3Proxy store = S3Proxy.start(buckets)) {
      environment.putAll(store.settings());
      Path key;
      try (EmbeddedPostgres database = database()) {
        environment.put(
            "UKHAALAG_DB_URL",
            "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(database.getPort()));
        environment.put("UKHAALAG_DB_USER", "postgres");
        environment.put("UKHAALAG_DB_PASSWORD", PASSWORD);
        key = work(database, data, promised);
      }
      Path last = folder.resolve("last");
      Told restored =
          told(
              RestoreCommand.class,
              List.of("--store", STORE, "--to", last.toString(), "--key-file", key.toString()),
              "--engine",
              folder.resolve("engine").toString());
      assertThat(restored.text()).contains("GOOD");
      assertThat(restored.status()).isZero();
      try (RunningOffice office = RunningOffice.start(last)) {
        assertThat(office.filed()).containsAll(promised);
        assertThat(office.file()).isNotIn(promised);
      }
    }
  }

  private EmbeddedPostgres database() throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder.resolve("theirs"))
        .setOverrideWorkingDirectory(folder.resolve("engine").toFile())
        .setPGStartupWait(Duration.ofMinutes(1))
        .setServerConfig("fsync", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("max_wal_senders", "10")
        .start();
  }

  /// @return the file with the recovery key
  private Path work(EmbeddedPostgres database, Path data, List<String> promised) throws Exception {
    var settings = List.of("--ukhaalag.demo=false");
    try (var office = RunningOffice.start(data, settings, environment, Writer.nullWriter())) {
      promised.add(office.file());
      Told set =
          told(
              BackupCommand.class,
              List.of("--set-up", "--data", data.toString(), "--store", STORE));
      assertThat(set.status()).as(set.text()).isZero();
      var key = KEY.matcher(set.text());
      assertThat(key.find()).isTrue();
      promised.add(office.file());
      Told open = told(BackupCommand.class, List.of("--data", data.toString()));
      assertThat(open.status()).isEqualTo(1);
      assertThat(open.text()).contains("lets everybody in without a password");
      askForPasswords(database);
      Told made = told(BackupCommand.class, List.of("--data", data.toString()));
      assertThat(made.text()).contains("is finished");
      promised.add(office.file());
      // What was promised longer ago than a piece of the log waits, and is written, is safe.
      TimeUnit.SECONDS.sleep(4);
      return Files.writeString(folder.resolve("key"), key.group());
    }
  }

  private void askForPasswords(EmbeddedPostgres database) throws IOException, SQLException {
    Files.writeString(
        folder.resolve("theirs").resolve("pg_hba.conf"),
        """
        host all         all 127.0.0.1/32 scram-sha-256
        host replication all 127.0.0.1/32 scram-sha-256
        """);
    try (Connection connection = database.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("alter user postgres password '" + PASSWORD + "'");
      statement.execute("select pg_reload_conf()");
    }
  }

  private record Told(int status, String text) {}

  /// In a process of its own, which has the environment of the office.
  private Told told(Class<?> program, List<String> arguments, String... more)
      throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                RunningOffice.programs(),
                program.getName()));
    command.addAll(arguments);
    command.addAll(List.of(more));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Told(process.waitFor(), text);
  }
}
