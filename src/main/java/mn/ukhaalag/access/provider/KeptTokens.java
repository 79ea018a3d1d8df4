package mn.ukhaalag.access.provider;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Codes and tokens as they lie in the database: as keyed hashes, so that whoever reads it can use
/// none.
@Component
class KeptTokens {

  /// Begins what stands for a token whose value is not known any more.
  private static final String HASHED = "#";

  enum Kind {
    CODE,
    ACCESS,
    REFRESH,
    ID
  }

  private final JdbcClient database;
  private final Secrets secrets;

  KeptTokens(JdbcClient database, Secrets secrets) {
    this.database = database;
    this.secrets = secrets;
  }

  /// A token.
  ///
  /// @param value in clear if somebody has just shown it, else what stands for it
  /// @param isReplaced whether another took its place
  record Kept(
      String value,
      UUID grant,
      Kind kind,
      Instant issuedAt,
      Instant expiresAt,
      boolean isEnded,
      boolean isReplaced) {

    /// Whether its value is known: it was just made, or somebody has just shown it.
    boolean isShown() {
      return !value.startsWith(HASHED);
    }
  }

  byte[] hash(String value) {
    return value.startsWith(HASHED)
        ? HexFormat.of().parseHex(value.substring(HASHED.length()))
        : secrets.hmac("system token", value);
  }

  /// Keeps a token; those of the same kind that the sign-in had before are replaced by it.
  ///
  /// @return whether it is a new one
  boolean keep(Kept token) {
    byte[] hash = hash(token.value());
    database
        .sql(
            """
            update access.system_token set replaced = true
            where grant_id = :grant and kind = :kind and hash <> :hash and not replaced
            """)
        .param("grant", token.grant())
        .param("kind", token.kind().name())
        .param("hash", hash)
        .update();
    return database
        .sql(
            """
            insert into access.system_token
                (hash, grant_id, kind, issued_at, expires_at, ended)
            values (:hash, :grant, :kind, :issued, :expires, :ended)
            on conflict (hash) do update set ended = excluded.ended
            returning (xmax = 0)
            """)
        .param("hash", hash)
        .param("grant", token.grant())
        .param("kind", token.kind().name())
        .param("issued", token.issuedAt().atOffset(ZoneOffset.UTC))
        .param("expires", token.expiresAt().atOffset(ZoneOffset.UTC))
        .param("ended", token.isEnded())
        .query(Boolean.class)
        .single();
  }

  /// The token that somebody shows.
  Optional<Kept> find(String shown) {
    return shown.startsWith(HASHED)
        ? Optional.empty()
        : query("hash = :hash", "hash", hash(shown)).stream()
            .findFirst()
            .map(it -> withValue(it, shown));
  }

  /// The tokens of a sign-in that were not replaced.
  List<Kept> of(UUID grant) {
    return query("grant_id = :grant and not replaced", "grant", grant);
  }

  private List<Kept> query(String which, String name, Object value) {
    return database
        .sql(
            """
            select encode(hash, 'hex') as hash, grant_id, kind, issued_at, expires_at, ended,
                   replaced
            from access.system_token where
            """
                + which)
        .param(name, value)
        .query(
            (row, number) ->
                new Kept(
                    HASHED + row.getString("hash"),
                    row.getObject("grant_id", UUID.class),
                    Kind.valueOf(row.getString("kind")),
                    row.getTimestamp("issued_at").toInstant(),
                    row.getTimestamp("expires_at").toInstant(),
                    row.getBoolean("ended"),
                    row.getBoolean("replaced")))
        .list();
  }

  private static Kept withValue(Kept kept, String value) {
    return new Kept(
        value,
        kept.grant(),
        kept.kind(),
        kept.issuedAt(),
        kept.expiresAt(),
        kept.isEnded(),
        kept.isReplaced());
  }
}
