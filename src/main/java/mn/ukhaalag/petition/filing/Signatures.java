package mn.ukhaalag.petition.filing;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Secrets;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.petition.Petition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Those who sign a collective petition, each with the code that [SignatureCodes] sent. It is kept
/// as a hash only, and bears five tries.
@Component
class Signatures {

  private static final int TRIES = 5;

  private final JdbcClient database;
  private final Secrets secrets;
  private final Ledger ledger;
  private final Clock clock;

  Signatures(JdbcClient database, Secrets secrets, Ledger ledger, Clock clock) {
    this.database = database;
    this.secrets = secrets;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// How many were asked to sign, how many have, and how many are yet to be sent their code.
  record Count(int asked, int confirmed, int waiting) {}

  Count count(UUID petition) {
    return database
        .sql(
            """
            select count(*) as asked, count(confirmed_at) as confirmed,
                   count(*) filter (where code_waits) as waiting
            from petition.signatory where petition_id = :petition
            """)
        .param("petition", petition)
        .query(Count.class)
        .single();
  }

  /// Confirms the signature of whoever has that telephone.
  ///
  /// @return false if number, telephone and code do not belong together, or too many were tried
  @Transactional
  boolean confirm(Petition petition, String phone, String code) {
    boolean isRight =
        database
            .sql(
                """
                update petition.signatory set tries = tries + 1
                where petition_id = :petition and phone = :phone and tries < :most
                  and confirmed_at is null
                returning id, code_hash
                """)
            .param("petition", petition.id())
            .param("phone", phone)
            .param("most", TRIES)
            .query(
                (row, number) ->
                    MessageDigest.isEqual(
                        row.getBytes("code_hash"),
                        hash(row.getObject("id", UUID.class), code.strip())))
            .optional()
            .orElse(false);
    if (isRight) {
      sign(petition, phone);
    }
    return isRight;
  }

  private void sign(Petition petition, String phone) {
    database
        .sql(
            """
            update petition.signatory set confirmed_at = :now
            where petition_id = :petition and phone = :phone
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("petition", petition.id())
        .param("phone", phone)
        .update();
    ledger.append(new Author(null, null), "petition.signed", petition.thing(), phone, Map.of());
  }

  private byte[] hash(UUID signatory, String code) {
    return SignatureCodes.hash(secrets, signatory, code);
  }
}
