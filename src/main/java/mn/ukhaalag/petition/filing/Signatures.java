package mn.ukhaalag.petition.filing;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Secrets;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.notice.Notice;
import mn.ukhaalag.notice.Notices;
import mn.ukhaalag.notice.Recipient;
import mn.ukhaalag.notice.Topic;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petitioner;
import mn.ukhaalag.petition.Petitioners;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Those who sign a collective petition: each is sent a code and confirms with it. The code is
/// kept as a hash only, and bears five tries.
@Component
class Signatures {

  static final Topic TOPIC = new Topic("petition.filing.notice.sign");

  private static final int TRIES = 5;

  private final SecureRandom random = new SecureRandom();
  private final JdbcClient database;
  private final Secrets secrets;
  private final Petitioners petitioners;
  private final Notices notices;
  private final Ledger ledger;
  private final Clock clock;

  Signatures(
      JdbcClient database,
      Secrets secrets,
      Petitioners petitioners,
      Notices notices,
      Ledger ledger,
      Clock clock) {
    this.database = database;
    this.secrets = secrets;
    this.petitioners = petitioners;
    this.notices = notices;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// How many were asked to sign, and how many have.
  record Count(int asked, int confirmed) {}

  Count count(UUID petition) {
    return database
        .sql(
            """
            select count(*) as asked, count(confirmed_at) as confirmed
            from petition.signatory where petition_id = :petition
            """)
        .param("petition", petition)
        .query(Count.class)
        .single();
  }

  private record Asked(UUID id, String name, String phone) {}

  /// Sends each of them a code, in the transaction in which the petition is filed.
  @Transactional
  void ask(Petition petition) {
    if (!petition.matter().isCollective()) {
      return;
    }
    Language language =
        petitioners.find(petition.id()).map(Petitioner::language).orElse(Language.MN);
    List<Asked> asked =
        database
            .sql("select id, name, phone from petition.signatory where petition_id = :petition")
            .param("petition", petition.id())
            .query(Asked.class)
            .list();
    List<String> codes =
        asked.stream().map(it -> "%06d".formatted(random.nextInt(1_000_000))).toList();
    keep(asked, codes);
    for (int index = 0; index < asked.size(); index++) {
      send(petition, asked.get(index), codes.get(index), language);
    }
  }

  private void keep(List<Asked> asked, List<String> codes) {
    byte[][] hashes = new byte[asked.size()][];
    for (int index = 0; index < hashes.length; index++) {
      hashes[index] = hash(asked.get(index).id(), codes.get(index));
    }
    database
        .sql(
            """
            update petition.signatory s set code_hash = it.hash
            from unnest(:ids::uuid[], :hashes::bytea[]) as it (id, hash) where s.id = it.id
            """)
        .param("ids", asked.stream().map(Asked::id).toArray(UUID[]::new))
        .param("hashes", hashes)
        .update();
  }

  private void send(Petition petition, Asked to, String code, Language language) {
    notices.send(
        new Notice(
            TOPIC,
            new Recipient.Contact(to.name(), null, to.phone(), language),
            petition.thing(),
            "petition.filing.letter.sign",
            List.of(petition.reference().text(), code),
            "/petitions/sign?number=" + petition.reference().slug(),
            "sign:" + to.id()));
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
    return secrets.hmac("signature-code", signatory + ":" + code);
  }
}
