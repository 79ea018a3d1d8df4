package mn.ukhaalag.access.provider;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.access.Account;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The sign-ins of accounts at systems, as rows.
@Component
class Grants {

  /// Longer than that no sign-in is renewed, however often it is used.
  static final Duration LONGEST = Duration.ofDays(90);

  private static final String SELECT =
      """
      select id, system_id, account_id, asked, scopes, redirect, redirect_sent, client_state, nonce,
             challenge, signed_in_at, session_mark
      from access.system_grant
      """;

  private final JdbcClient database;
  private final Ledger ledger;
  private final Clock clock;

  Grants(JdbcClient database, Ledger ledger, Clock clock) {
    this.database = database;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// One sign-in.
  ///
  /// @param asked the scopes that the system asked for
  /// @param scopes those that it got; empty while the person is asked
  /// @param isRedirectSent whether the request named the address; the code must then, too
  /// @param clientState what the system wants back
  /// @param challenge of the proof key (PKCE)
  /// @param signedInAt when the person proved to us who he is
  /// @param session by which mark his session here is known; null if it is not
  record Grant(
      UUID id,
      UUID system,
      UUID account,
      Set<String> asked,
      Set<String> scopes,
      String redirect,
      boolean isRedirectSent,
      @Nullable String clientState,
      @Nullable String nonce,
      String challenge,
      Instant signedInAt,
      @Nullable String session) {}

  /// Keeps a sign-in as it is now.
  ///
  /// @param stateHash under which the answer of the person is awaited; null once it is there
  /// @return false if it was ended meanwhile, and stays so
  boolean keep(Grant grant, byte @Nullable [] stateHash) {
    return database
            .sql(
                """
            insert into access.system_grant
                (id, system_id, account_id, asked, scopes, redirect, redirect_sent, client_state,
                 nonce, challenge, state_hash, signed_in_at, session_mark, began_at, used_at)
            values (:id, :system, :account, :asked, :scopes, :redirect, :sent, :state, :nonce,
                    :challenge, :hash, :signed, :session, :now, :now)
            on conflict (id) do update
            set scopes = excluded.scopes, state_hash = excluded.state_hash,
                used_at = excluded.used_at
            where system_grant.ended_at is null
            """)
            .param("id", grant.id())
            .param("system", grant.system())
            .param("account", grant.account())
            .param("asked", grant.asked().toArray(String[]::new))
            .param("scopes", grant.scopes().toArray(String[]::new))
            .param("redirect", grant.redirect())
            .param("sent", grant.isRedirectSent())
            .param("state", grant.clientState())
            .param("nonce", grant.nonce())
            .param("challenge", grant.challenge())
            .param("hash", stateHash)
            .param("signed", grant.signedInAt().atOffset(ZoneOffset.UTC))
            .param("session", grant.session())
            .param("now", now())
            .update()
        == 1;
  }

  Optional<Grant> find(UUID id) {
    return database
        .sql(SELECT + "where id = :id and began_at > :oldest")
        .param("id", id)
        .param("oldest", now().minus(LONGEST))
        .query((row, number) -> grant(row))
        .optional();
  }

  /// The one that waits for the answer of the person.
  Optional<Grant> waiting(byte[] stateHash) {
    return database
        .sql(SELECT + "where state_hash = :hash and began_at > :oldest and ended_at is null")
        .param("hash", stateHash)
        .param("oldest", now().minus(Duration.ofMinutes(30)))
        .query((row, number) -> grant(row))
        .optional();
  }

  @Transactional
  public void end(UUID id) {
    database.sql("delete from access.system_grant where id = :id").param("id", id).update();
  }

  /// Somebody showed a token that was replaced: either he or the system has stolen it, so nobody
  /// gets anything for it any more (RFC 9700, 4.14.2).
  @Transactional
  public void endStolen(UUID id) {
    find(id)
        .ifPresent(
            grant -> {
              end(id);
              note(Author.SYSTEM, "account.grant-stolen", grant);
            });
  }

  /// Notes that the person has signed in at the system.
  void noteSignIn(Grant grant) {
    note(new Author(grant.account(), null), "account.signed-in-at", grant);
  }

  private void note(Author author, String act, Grant grant) {
    ledger.append(
        author, act, Account.thing(grant.account()), Map.of("system", grant.system().toString()));
  }

  /// The latest sign-ins at a system: when each was used last.
  List<OffsetDateTime> uses(UUID system) {
    return database
        .sql(
            """
            select used_at from access.system_grant
            where system_id = :system and cardinality(scopes) > 0
            order by used_at desc limit 20
            """)
        .param("system", system)
        .query(OffsetDateTime.class)
        .list();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Grant grant(ResultSet row) throws SQLException {
    return new Grant(
        row.getObject("id", UUID.class),
        row.getObject("system_id", UUID.class),
        row.getObject("account_id", UUID.class),
        Set.of((String[]) row.getArray("asked").getArray()),
        Set.of((String[]) row.getArray("scopes").getArray()),
        row.getString("redirect"),
        row.getBoolean("redirect_sent"),
        row.getString("client_state"),
        row.getString("nonce"),
        row.getString("challenge"),
        row.getTimestamp("signed_in_at").toInstant(),
        row.getString("session_mark"));
  }
}
