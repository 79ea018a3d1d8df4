package mn.ukhaalag.access;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whether the number that somebody gave when he registered is his. It is a claim until an
/// official has seen the document, or a provider that has seen it vouches for it; several may make
/// the same claim.
@Component
public class Identities {

  private final JdbcClient database;
  private final Ledger ledger;
  private final Clock clock;

  Identities(JdbcClient database, Ledger ledger, Clock clock) {
    this.database = database;
    this.ledger = ledger;
    this.clock = clock;
  }

  boolean isProven(UUID account) {
    return database
        .sql(
            """
            select exists (select from access.account
                           where id = :id and identity_proven_at is not null)
            """)
        .param("id", account)
        .query(Boolean.class)
        .single();
  }

  /// Notes that the document was seen: from now on nobody else opens an account with the number.
  ///
  /// @return false if the number is proven to be that of another account
  @Transactional
  public boolean prove(UUID account, Author author) {
    lockClaims(account);
    if (isOfAnother(account)) {
      return false;
    }
    int proven =
        database
            .sql(
                """
                update access.account set identity_proven_at = :now, identity_proven_by = :by
                where id = :id and identity_hash is not null and identity_proven_at is null
                """)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("by", author.account())
            .param("id", account)
            .update();
    if (proven == 1) {
      ledger.append(author, "account.identity-proven", Account.thing(account), Map.of());
    }
    return true;
  }

  /// Notes that a provider that has checked it vouches for the number of the account.
  ///
  /// @return false if the number is proven to be that of another account
  @Transactional
  public boolean proveElsewhere(UUID account, String issuer) {
    lockClaims(account);
    if (isOfAnother(account)) {
      return false;
    }
    int proven =
        database
            .sql(
                """
                update access.account set identity_proven_at = :now, identity_proven_with = :issuer
                where id = :id and identity_hash is not null and identity_proven_at is null
                """)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("issuer", issuer)
            .param("id", account)
            .update();
    if (proven == 1) {
      ledger.append(
          Author.SYSTEM,
          "account.identity-proven",
          Account.thing(account),
          Map.of("issuer", issuer));
    }
    return true;
  }

  /// All accounts that claim the same number, so that two proofs of it follow each other.
  private void lockClaims(UUID account) {
    database
        .sql(
            """
            select id from access.account
            where id = :id
               or identity_hash = (select identity_hash from access.account where id = :id)
            order by id for update
            """)
        .param("id", account)
        .query(UUID.class)
        .list();
  }

  private boolean isOfAnother(UUID account) {
    return database
        .sql(
            """
            select exists (
                select from access.account mine
                join access.account other on other.identity_hash = mine.identity_hash
                where mine.id = :id and other.id <> :id and other.identity_proven_at is not null)
            """)
        .param("id", account)
        .query(Boolean.class)
        .single();
  }
}
