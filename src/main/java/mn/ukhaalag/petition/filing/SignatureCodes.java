package mn.ukhaalag.petition.filing;

import static java.util.stream.Collectors.groupingBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.access.CodeLimits;
import mn.ukhaalag.access.CodePurpose;
import mn.ukhaalag.access.Contact;
import mn.ukhaalag.access.Secrets;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.notice.Notice;
import mn.ukhaalag.notice.Notices;
import mn.ukhaalag.notice.Recipient;
import mn.ukhaalag.notice.Topic;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petitioner;
import mn.ukhaalag.petition.Petitioners;
import mn.ukhaalag.petition.Petitions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sends those who are to sign a collective petition their codes. Anybody can name the telephones
/// of strangers there, so only some are sent at once; the others follow, some every hour.
@Component
class SignatureCodes {

  static final Topic TOPIC = new Topic("petition.filing.notice.sign");

  private static final Duration USEFUL = Duration.ofDays(7);
  private static final Duration PATIENCE = Duration.ofDays(30);
  private static final int AT_ONCE = 100;

  private final SecureRandom random = new SecureRandom();
  private final JdbcClient database;
  private final Secrets secrets;
  private final CodeLimits limits;
  private final Petitions petitions;
  private final Petitioners petitioners;
  private final Notices notices;
  private final Clock clock;

  SignatureCodes(
      JdbcClient database,
      Secrets secrets,
      CodeLimits limits,
      Petitions petitions,
      Petitioners petitioners,
      Notices notices,
      Clock clock) {
    this.database = database;
    this.secrets = secrets;
    this.limits = limits;
    this.petitions = petitions;
    this.petitioners = petitioners;
    this.notices = notices;
    this.clock = clock;
  }

  private record Asked(UUID id, UUID petition, String name, String phone) {

    Contact contact() {
      return new Contact(Contact.Kind.PHONE, phone);
    }
  }

  /// Sends each of them a code, as far as the limits allow, in the transaction in which the
  /// petition is filed.
  ///
  /// @param from the client address of the petitioner
  @Transactional
  void ask(Petition petition, String from) {
    if (!petition.matter().isCollective()) {
      return;
    }
    database
        .sql("update petition.signatory set code_waits = true where petition_id = :petition")
        .param("petition", petition.id())
        .update();
    sendWaiting(petition.id(), Instant.EPOCH, from);
  }

  /// Sends some of those who still wait theirs, the longest waiting first.
  @Transactional
  public void sendWaiting() {
    sendWaiting(null, clock.instant().minus(PATIENCE), null);
  }

  private void sendWaiting(@Nullable UUID petition, Instant since, @Nullable String from) {
    List<Asked> waiting = waiting(petition, since);
    if (waiting.isEmpty()) {
      return;
    }
    var contacts = waiting.stream().map(Asked::contact).distinct().toList();
    var admitted = limits.admit(CodePurpose.SIGNATURE, contacts, from).admitted();
    waiting.stream()
        .filter(it -> admitted.contains(it.contact()))
        .collect(groupingBy(Asked::petition))
        .forEach((id, asked) -> send(petitions.get(id), asked));
  }

  private List<Asked> waiting(@Nullable UUID petition, Instant since) {
    return database
        .sql(
            """
            select id, petition_id as petition, name, phone from petition.signatory
            where code_waits and asked_at > :since
              and (:petition::uuid is null or petition_id = :petition)
            order by asked_at, id
            limit :most
            for update skip locked
            """)
        .param("since", utc(since))
        .param("petition", petition)
        .param("most", AT_ONCE)
        .query(Asked.class)
        .list();
  }

  private void send(Petition petition, List<Asked> asked) {
    Language language =
        petitioners.find(petition.id()).map(Petitioner::language).orElse(Language.MN);
    var codes = new ArrayList<String>();
    asked.forEach(it -> codes.add("%06d".formatted(random.nextInt(1_000_000))));
    keep(asked, codes);
    for (int index = 0; index < asked.size(); index++) {
      send(petition, asked.get(index), codes.get(index), language);
    }
  }

  private void keep(List<Asked> asked, List<String> codes) {
    byte[][] hashes = new byte[asked.size()][];
    for (int index = 0; index < hashes.length; index++) {
      hashes[index] = hash(secrets, asked.get(index).id(), codes.get(index));
    }
    database
        .sql(
            """
            update petition.signatory s set code_hash = it.hash, code_waits = false
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
                "sign:" + to.id())
            .forgottenOnceSent(USEFUL));
  }

  static byte[] hash(Secrets secrets, UUID signatory, String code) {
    return secrets.hmac("signature-code", signatory + ":" + code);
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
