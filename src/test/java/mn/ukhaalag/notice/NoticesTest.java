package mn.ukhaalag.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.TestOfficial;
import mn.ukhaalag.access.Passwords;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.notice.sending.Channel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/// What is put into the outbox for whom.
@ProvinceTest
class NoticesTest {

  private static final Topic TOPIC = new Topic("web.name");
  private static final String TEMPLATE = "letter.answered";

  @Autowired Notices notices;
  @Autowired Choices choices;
  @Autowired SettableClock clock;
  @Autowired Passwords passwords;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;

  private final Thing thing = new Thing("petition", UUID.randomUUID());

  private record Row(
      String channel, @Nullable String address, String state, OffsetDateTime nextAt) {}

  @AfterEach
  void backToMonday() {
    clock.set(SettableClock.START);
  }

  @Test
  void somebodyWithoutAnAccountIsToldByMailOrElseBySms() {
    send(notice(contact("bat@example.mn", "99112233"), "a"));
    send(notice(contact(null, "99112233"), "b"));
    assertThat(rows()).extracting(Row::channel).containsExactly("EMAIL", "SMS");
  }

  @Test
  void anUrgentNoticeGoesEveryWay() {
    send(notice(contact("bat@example.mn", "99112233"), "a").asUrgent());
    assertThat(rows()).extracting(Row::channel).containsExactly("EMAIL", "SMS");
  }

  @Test
  void nobodyIsToldTwice() {
    send(notice(contact("bat@example.mn", null), "a"));
    send(notice(contact("Bat@example.mn", null), "a"));
    send(notice(contact("tsetseg@example.mn", null), "a"));
    assertThat(rows()).hasSize(2);
  }

  @Test
  void peopleChooseTheirChannels() {
    UUID account = TestOfficial.appoint(database, passwords).account();
    choices.choose(account, Channel.EMAIL, List.of(TOPIC), topic -> false);
    choices.choose(account, Channel.SMS, List.of(TOPIC), topic -> true);
    send(notice(Recipient.account(account), "a"));
    assertThat(rows()).extracting(Row::channel).containsExactly("SMS");
  }

  @Test
  void aNightSmsWaitsForTheMorning() {
    clock.set(Instant.parse("2026-03-02T14:30:00Z"));
    send(notice(contact(null, "99112233"), "a"));
    send(notice(contact(null, "99112233"), "b").asUrgent());
    assertThat(rows())
        .extracting(row -> row.nextAt().toInstant())
        .containsExactly(
            Instant.parse("2026-03-03T00:00:00Z"), Instant.parse("2026-03-02T14:30:00Z"));
  }

  @Test
  void officialsAreLeftInPeaceOnAFreeDay() {
    clock.set(Instant.parse("2026-03-07T03:00:00Z"));
    UUID post = TestOfficial.appoint(database, passwords).post();
    send(notice(Recipient.post(post), "a"));
    assertThat(rows())
        .extracting(row -> row.nextAt().toInstant())
        .containsExactly(Instant.parse("2026-03-09T00:00:00Z"));
  }

  @Test
  void aVacantPostIsNotTold() {
    send(notice(Recipient.post(UUID.randomUUID()), "a"));
    assertThat(rows()).isEmpty();
  }

  @Test
  void whatIsForgottenIsNotSent() {
    send(notice(contact("bat@example.mn", null), "a"));
    transaction.executeWithoutResult(status -> notices.forget(thing));
    assertThat(rows()).extracting(Row::state).containsExactly("FAILED");
    assertThat(rows()).extracting(Row::address).containsOnlyNulls();
  }

  @Test
  void nothingIsToldOutsideOfAnAct() {
    var notice = notice(contact("bat@example.mn", null), "a");
    assertThatThrownBy(() -> notices.send(notice))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  private Notice notice(Recipient to, String once) {
    var arguments = List.of("ДУ-1", LocalDate.of(2026, 3, 2), new Phrase("Дархан", "Darkhan"));
    return new Notice(TOPIC, to, thing, TEMPLATE, arguments, "/petitions/1", once + thing.id());
  }

  private static Recipient contact(@Nullable String email, @Nullable String phone) {
    return new Recipient.Contact("Бат", email, phone, Language.MN);
  }

  private void send(Notice notice) {
    transaction.executeWithoutResult(status -> notices.send(notice));
  }

  private List<Row> rows() {
    return database
        .sql(
            """
            select m.channel, m.address, m.state, m.next_at
            from notice.message m join notice.notice n on n.id = m.notice_id
            where n.thing_id = :thing
            order by m.id
            """)
        .param("thing", thing.id())
        .query(Row.class)
        .list();
  }
}
