package mn.ukhaalag.access.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Account;
import mn.ukhaalag.access.Entrance;
import mn.ukhaalag.access.Sessions;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Which sessions here began with which there, so that they end together.
@Component
class ForeignSessions {

  private final JdbcClient database;
  private final Sessions sessions;
  private final Ledger ledger;
  private final Clock clock;

  ForeignSessions(JdbcClient database, Sessions sessions, Ledger ledger, Clock clock) {
    this.database = database;
    this.sessions = sessions;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// Notes in the session of the request, which has just begun, where it came from.
  @Transactional
  public void note(UUID account, IdentityProvider provider, String sid, HttpSession session) {
    session.setAttribute(Entrance.ELSEWHERE, provider.id() + " " + sid);
    if (!sid.isEmpty()) {
      database
          .sql(
              """
              insert into access.foreign_session (issuer, sid, account_id, at)
              values (:issuer, :sid, :account, :now)
              on conflict (issuer, sid, account_id) do update set at = excluded.at
              """)
          .param("issuer", provider.issuer().getValue())
          .param("sid", sid)
          .param("account", account)
          .param("now", clock.instant().atOffset(ZoneOffset.UTC))
          .update();
    }
  }

  /// The id of the provider that the session of the request began at.
  static Optional<String> provider(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> session.getAttribute(Entrance.ELSEWHERE))
        .map(mark -> mark.toString().replaceFirst(" .*", ""));
  }

  /// Ends the sessions of the account that began at the provider: one of them, or all.
  ///
  /// @param sid empty for all
  void end(UUID account, IdentityProvider provider, String sid) {
    int ended = sessions.end(account, it -> isFrom(provider, sid, it));
    ledger.append(
        Author.SYSTEM,
        "account.signed-out-elsewhere",
        Account.thing(account),
        Map.of("provider", provider.id(), "sessions", String.valueOf(ended)));
  }

  /// The accounts that a session there was begun with.
  List<UUID> accounts(IdentityProvider provider, String sid) {
    return database
        .sql("select account_id from access.foreign_session where issuer = :issuer and sid = :sid")
        .param("issuer", provider.issuer().getValue())
        .param("sid", sid)
        .query(UUID.class)
        .list();
  }

  private static boolean isFrom(IdentityProvider provider, String sid, Session session) {
    Object noted = session.getAttribute(Entrance.ELSEWHERE);
    String mark = String.valueOf(noted);
    return sid.isEmpty()
        ? mark.startsWith(provider.id() + " ")
        : mark.equals(provider.id() + " " + sid);
  }
}
