package mn.ukhaalag.access.provider;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Account;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What people let systems know of them, until they take it back.
@Component
class Consents implements OAuth2AuthorizationConsentService {

  private final JdbcClient database;
  private final Ledger ledger;
  private final Clock clock;

  Consents(JdbcClient database, Ledger ledger, Clock clock) {
    this.database = database;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// A consent as the person sees it.
  ///
  /// @param usedAt when the system last asked; null if it has no sign-in left
  record Consent(
      UUID systemId,
      String titleMn,
      String titleEn,
      List<String> scopes,
      Instant since,
      @Nullable Instant usedAt) {}

  @Override
  @Transactional
  public void save(OAuth2AuthorizationConsent consent) {
    UUID account = UUID.fromString(consent.getPrincipalName());
    UUID system = UUID.fromString(consent.getRegisteredClientId());
    database
        .sql(
            """
            insert into access.consent (system_id, account_id, scopes, since)
            values (:system, :account, :scopes, :now)
            on conflict (system_id, account_id)
            do update set scopes = excluded.scopes, since = excluded.since
            """)
        .param("system", system)
        .param("account", account)
        .param("scopes", consent.getScopes().toArray(String[]::new))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    Map<String, String> what =
        Map.of(
            "system", system.toString(),
            "scopes",
                String.join(
                    " ", Scopes.ALL.stream().filter(consent.getScopes()::contains).toList()));
    ledger.append(new Author(account, null), "account.consented", Account.thing(account), what);
  }

  @Override
  @Transactional
  public void remove(OAuth2AuthorizationConsent consent) {
    withdraw(
        UUID.fromString(consent.getPrincipalName()),
        UUID.fromString(consent.getRegisteredClientId()));
  }

  /// Takes the consent back: the system is told nothing more from now on.
  ///
  /// @return false if there was none
  @Transactional
  public boolean withdraw(UUID account, UUID system) {
    int withdrawn =
        database
            .sql("delete from access.consent where account_id = :account and system_id = :system")
            .param("account", account)
            .param("system", system)
            .update();
    database
        .sql("delete from access.system_grant where account_id = :account and system_id = :system")
        .param("account", account)
        .param("system", system)
        .update();
    if (withdrawn == 1) {
      ledger.append(
          new Author(account, null),
          "account.consent-withdrawn",
          Account.thing(account),
          Map.of("system", system.toString()));
    }
    return withdrawn == 1;
  }

  @Override
  public @Nullable OAuth2AuthorizationConsent findById(String system, String account) {
    return database
        .sql(
            """
            select scopes from access.consent
            where system_id = :system and account_id = :account
            """)
        .param("system", UUID.fromString(system))
        .param("account", UUID.fromString(account))
        .query((row, number) -> List.of((String[]) row.getArray(1).getArray()))
        .optional()
        .map(
            scopes -> {
              var consent = OAuth2AuthorizationConsent.withId(system, account);
              scopes.forEach(consent::scope);
              return consent.build();
            })
        .orElse(null);
  }

  /// What the person has allowed, by the name of the system.
  List<Consent> of(UUID account) {
    return database
        .sql(
            """
            select c.system_id, s.title_mn, s.title_en, c.scopes, c.since,
                   (select max(g.used_at) from access.system_grant g
                    where g.system_id = c.system_id and g.account_id = c.account_id)
            from access.consent c join access.system s on s.id = c.system_id
            where c.account_id = :account order by s.title_mn
            """)
        .param("account", account)
        .query(
            (row, number) ->
                new Consent(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getString(3),
                    List.of((String[]) row.getArray(4).getArray()),
                    row.getTimestamp(5).toInstant(),
                    row.getTimestamp(6) == null ? null : row.getTimestamp(6).toInstant()))
        .list();
  }

  /// How many people let the system know something of them.
  int count(UUID system) {
    return database
        .sql("select count(*) from access.consent where system_id = :system")
        .param("system", system)
        .query(Integer.class)
        .single();
  }
}
