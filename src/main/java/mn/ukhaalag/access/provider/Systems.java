package mn.ukhaalag.access.provider;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Secrets;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The systems that an administrator has registered. Their secrets are kept as keyed hashes.
@Component
class Systems {

  private static final String SELECT =
      """
      select id, client_id, title_mn, title_en, redirects, exit, logout, scopes, refreshes,
             made_at, off_since
      from access.system
      """;

  private final SecureRandom random = new SecureRandom();
  private final JdbcClient database;
  private final Secrets secrets;
  private final Ledger ledger;
  private final Clock clock;

  Systems(JdbcClient database, Secrets secrets, Ledger ledger, Clock clock) {
    this.database = database;
    this.secrets = secrets;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// What an administrator says of a system.
  ///
  /// @param exit empty for nowhere
  /// @param logout empty if it is not told of sign-outs
  record Facts(
      String titleMn,
      String titleEn,
      List<String> redirects,
      String exit,
      String logout,
      List<String> scopes,
      boolean refreshes) {}

  /// A system and its secret in clear, which is shown this once.
  record Made(UUID id, String secret) {}

  /// Registers a system.
  @Transactional
  public Made register(Facts facts, Author author) {
    String secret = text(32);
    UUID id =
        database
            .sql(
                """
                insert into access.system
                    (client_id, title_mn, title_en, secret_hash, redirects, exit, logout, scopes,
                     refreshes, made_at, made_by)
                values (:client, :mn, :en, :hash, :redirects, :exit, :logout, :scopes, :refreshes,
                        :now, :by)
                returning id
                """)
            .param("client", "uks-" + text(9))
            .param("mn", facts.titleMn())
            .param("en", facts.titleEn())
            .param("hash", hash(secret))
            .param("redirects", facts.redirects().toArray(String[]::new))
            .param("exit", facts.exit().isEmpty() ? null : facts.exit())
            .param("logout", facts.logout().isEmpty() ? null : facts.logout())
            .param("scopes", facts.scopes().toArray(String[]::new))
            .param("refreshes", facts.refreshes())
            .param("now", now())
            .param("by", author.account())
            .query(UUID.class)
            .single();
    Map<String, String> what =
        Map.of("title", facts.titleMn(), "scopes", String.join(" ", facts.scopes()));
    ledger.append(author, "system.registered", ForeignSystem.thing(id), what);
    return new Made(id, secret);
  }

  /// Gives the system a new secret; the old one is worth nothing from now on.
  @Transactional
  public String renew(UUID id, Author author) {
    String secret = text(32);
    database
        .sql("update access.system set secret_hash = :hash where id = :id")
        .param("hash", hash(secret))
        .param("id", id)
        .update();
    ledger.append(author, "system.secret-renewed", ForeignSystem.thing(id), Map.of());
    return secret;
  }

  /// Says anew where the system is told of sign-outs.
  ///
  /// @param logout empty if it is not told
  @Transactional
  public void tellAt(UUID id, String logout, Author author) {
    database
        .sql("update access.system set logout = nullif(:logout, '') where id = :id")
        .param("logout", logout)
        .param("id", id)
        .update();
    ledger.append(
        author, "system.logout-changed", ForeignSystem.thing(id), Map.of("logout", logout));
  }

  /// Turns the system off, or on again.
  @Transactional
  public void turn(UUID id, boolean on, Author author) {
    int turned =
        database
            .sql(
                """
                update access.system
                set off_since = case when :on then null else :now end,
                    off_by = case when :on then null else :by end
                where id = :id and (off_since is null) <> :on
                """)
            .param("on", on)
            .param("now", now())
            .param("by", author.account())
            .param("id", id)
            .update();
    if (turned == 1) {
      String act = on ? "system.turned-on" : "system.turned-off";
      ledger.append(author, act, ForeignSystem.thing(id), Map.of());
    }
  }

  /// All, the newest first; there are few.
  List<ForeignSystem> all() {
    return database.sql(SELECT + "order by id desc").query((row, number) -> system(row)).list();
  }

  Optional<ForeignSystem> find(UUID id) {
    return database
        .sql(SELECT + "where id = :id")
        .param("id", id)
        .query((row, number) -> system(row))
        .optional();
  }

  Optional<ForeignSystem> find(String clientId) {
    return database
        .sql(SELECT + "where client_id = :client")
        .param("client", clientId)
        .query((row, number) -> system(row))
        .optional();
  }

  /// Its secret as it is kept: the hash in hexadecimal digits.
  String secretHash(UUID id) {
    return database
        .sql("select encode(secret_hash, 'hex') from access.system where id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  byte[] hash(String secret) {
    return secrets.hmac("system secret", secret);
  }

  private String text(int bytes) {
    byte[] made = new byte[bytes];
    random.nextBytes(made);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(made);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static ForeignSystem system(ResultSet row) throws SQLException {
    Timestamp off = row.getTimestamp("off_since");
    return new ForeignSystem(
        row.getObject("id", UUID.class),
        row.getString("client_id"),
        row.getString("title_mn"),
        row.getString("title_en"),
        List.of((String[]) row.getArray("redirects").getArray()),
        row.getString("exit"),
        row.getString("logout"),
        List.of((String[]) row.getArray("scopes").getArray()),
        row.getBoolean("refreshes"),
        row.getTimestamp("made_at").toInstant(),
        off == null ? null : off.toInstant());
  }
}
