package mn.ukhaalag.bench;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import mn.ukhaalag.ledger.log.Seals;
import mn.ukhaalag.secret.InstallationSecret;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import tools.jackson.databind.json.JsonMapper;

/// Fills the ledger with acts on petitions that nobody has, each sealed as the office seals them.
final class Entries {

  private static final int CHUNK = 5_000;
  private static final Duration PATIENCE = Duration.ofHours(1);
  private static final String TABLES = "i.indrelid = 'ledger.entry'::regclass";

  private final DataSource database;
  private final Seals seals;
  private final HexFormat hex = HexFormat.of();
  private final SecureRandom random = new SecureRandom();

  /// @param data the data folder of the office, where the key of the seals is
  Entries(DataSource database, Path data) {
    this.database = database;
    this.seals = new Seals(new InstallationSecret("", data), JsonMapper.shared());
  }

  /// Writes so many more.
  void write(long entries) throws IOException, SQLException {
    Unindexed.fill(database, TABLES, connection -> copy(connection, entries));
  }

  /// Waits until the office has put all of them into its tree.
  void awaitTree() throws SQLException {
    long all = Rows.number(database, "select count(*) from ledger.entry");
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .until(() -> Rows.number(database, "select size from ledger.sequencer") >= all);
  }

  private void copy(Connection connection, long entries) throws SQLException {
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(
                """
                copy ledger.entry (at, act, thing_kind, thing_id, content_hash, detail, seal)
                from stdin (format csv)
                """);
    for (long done = 0; done < entries; done += CHUNK) {
      var lines = new StringBuilder();
      for (long line = done; line < Math.min(entries, done + CHUNK); line++) {
        lines.append(line(Instant.now()));
      }
      byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
      copy.writeToCopy(bytes, 0, bytes.length);
    }
    copy.endCopy();
  }

  private String line(Instant at) {
    String thing = new UUID(random.nextLong(), random.nextLong()).toString();
    byte[] content = new byte[32];
    random.nextBytes(content);
    long micros = at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
    var facts =
        new Seals.Facts(
            micros, "-", "-", "petition.filed", "petition", thing, Map.of("kind", "COMPLAINT"));
    return "%s,petition.filed,petition,%s,\\x%s,\"{\"\"kind\"\": \"\"COMPLAINT\"\"}\",\\x%s%n"
        .formatted(
            Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000),
            thing,
            hex.formatHex(content),
            hex.formatHex(seals.seal(facts)));
  }
}
