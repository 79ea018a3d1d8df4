package mn.ukhaalag.access.oidc;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Account;
import mn.ukhaalag.access.AccountNews;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Which account here belongs to whom there: one subject of an issuer has one account, and an
/// account one subject of each issuer.
@Component
class Links {

  private final JdbcClient database;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Links(JdbcClient database, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
    this.database = database;
    this.ledger = ledger;
    this.events = events;
    this.clock = clock;
  }

  /// A link as its owner sees it.
  record Link(String issuer, Instant since) {}

  Optional<UUID> account(IdentityProvider provider, String subject) {
    return database
        .sql(
            """
            select account_id from access.foreign_identity
            where issuer = :issuer and subject = :subject
            """)
        .param("issuer", provider.issuer().getValue())
        .param("subject", subject)
        .query(UUID.class)
        .optional();
  }

  List<Link> of(UUID account) {
    return database
        .sql(
            """
            select issuer, since from access.foreign_identity
            where account_id = :account order by issuer
            """)
        .param("account", account)
        .query(Link.class)
        .list();
  }

  /// Links them, and tells the owner.
  ///
  /// @return false if either is linked with another one already
  @Transactional
  public boolean add(UUID account, IdentityProvider provider, String subject) {
    int added =
        database
            .sql(
                """
                insert into access.foreign_identity (issuer, subject, account_id, since)
                values (:issuer, :subject, :account, :now)
                on conflict do nothing
                """)
            .param("issuer", provider.issuer().getValue())
            .param("subject", subject)
            .param("account", account)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update();
    if (added == 1) {
      note(account, "account.linked", provider.issuer().getValue());
      tell(account, AccountNews.What.LINKED);
    }
    return added == 1 || account(provider, subject).filter(account::equals).isPresent();
  }

  /// Ends the link of the account with that issuer, unless it is its only way in.
  ///
  /// @return false if the account cannot be signed in to with a password and has no other link
  @Transactional
  public boolean remove(UUID account, String issuer) {
    if (!hasAnotherWay(account, issuer)) {
      return false;
    }
    int removed =
        database
            .sql(
                """
                delete from access.foreign_identity
                where account_id = :account and issuer = :issuer
                """)
            .param("account", account)
            .param("issuer", issuer)
            .update();
    if (removed == 1) {
      note(account, "account.unlinked", issuer);
      tell(account, AccountNews.What.UNLINKED);
    }
    return true;
  }

  /// Ends all links of the account, in the transaction of the caller, and tells the owner.
  void removeAll(UUID account) {
    List<String> removed =
        database
            .sql("delete from access.foreign_identity where account_id = :account returning issuer")
            .param("account", account)
            .query(String.class)
            .list();
    removed.forEach(issuer -> note(account, "account.unlinked", issuer));
    if (!removed.isEmpty()) {
      tell(account, AccountNews.What.LINKS_ENDED);
    }
  }

  private boolean hasAnotherWay(UUID account, String issuer) {
    return database
        .sql(
            """
            select password_hash is not null
                or exists (select from access.foreign_identity
                           where account_id = :account and issuer <> :issuer)
            from access.account where id = :account for update
            """)
        .param("account", account)
        .param("issuer", issuer)
        .query(Boolean.class)
        .single();
  }

  private void note(UUID account, String act, String issuer) {
    ledger.append(new Author(account, null), act, Account.thing(account), Map.of("issuer", issuer));
  }

  private void tell(UUID account, AccountNews.What what) {
    events.publishEvent(new AccountNews(account, what, clock.instant()));
  }
}
