package mn.ukhaalag.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.TestOfficial;
import mn.ukhaalag.access.Passwords;
import mn.ukhaalag.access.People;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.ledger.Entry;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.ledger.Thing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// People read what they were told and choose how; the administrator sees what was not sent.
@ProvinceTest
class NoticePagesTest {

  @LocalServerPort int port;
  @Autowired Notices notices;
  @Autowired People people;
  @Autowired Ledger ledger;
  @Autowired SettableClock clock;
  @Autowired JdbcClient database;
  @Autowired Passwords passwords;
  @Autowired TransactionTemplate transaction;

  @Autowired
  @Qualifier("answers")
  Topic topic;

  private final Thing thing = new Thing("petition", UUID.randomUUID());
  private TestOfficial official = TestOfficial.NOBODY;

  @BeforeEach
  void appoint() {
    clock.set(SettableClock.START);
    official = TestOfficial.appoint(database, passwords, Role.OFFICIAL);
  }

  @Test
  void whatIsToldIsReadInEitherLanguage() {
    tell(Recipient.account(official.account()), "a");
    Browse browse = signedIn(official);
    assertThat(browse.open("/").page().select(".uk-nav a[href=/notices]").text())
        .contains("1 шинэ");
    Seen list = browse.open("/notices");
    assertThat(list.text()).contains("Уншаагүй: 1", "Газрын алба", "хариу өглөө");
    assertThat(browse.open("/language/en?back=/notices").text()).contains("Land Office answered");
    Seen read = browse.open("/notices").form("/notices/reading").send();
    assertThat(read.text()).doesNotContain("Unread");
    assertThat(read.page().select(".uk-nav__fresh")).isEmpty();
    transaction.executeWithoutResult(status -> notices.forget(thing));
    assertThat(browse.open("/notices").text()).contains("erased").doesNotContain("Land Office");
  }

  @Test
  void oldNoticesStandOnFurtherPages() {
    for (int number = 0; number < 40; number++) {
      tell(Recipient.account(official.account()), "n" + number);
    }
    Browse browse = signedIn(official);
    Seen first = browse.open("/notices");
    assertThat(first.page().select("article")).hasSize(30);
    Seen second = browse.open(first.page().select("a[rel=next]").attr("href"));
    assertThat(second.page().select("article")).hasSize(10);
    assertThat(browse.open("/notices?before=%00").status()).isEqualTo(200);
  }

  @Test
  void nobodyMarksWhatOthersWereTold() {
    tell(Recipient.account(official.account()), "a");
    TestOfficial other = TestOfficial.appoint(database, passwords, Role.OFFICIAL);
    tell(Recipient.account(other.account()), "b");
    signedIn(other).open("/notices").form("/notices/reading").send();
    assertThat(signedIn(official).open("/notices").text()).contains("Уншаагүй: 1");
  }

  @Test
  void citizensAreOfferedOnlyWhatCanReachThem() {
    people.citizen("Номун", "95780002");
    var citizen = Browse.at(port);
    citizen.signIn("95780002", People.PASSWORD);
    String ofWork = "SMS:continuity.notice";
    assertThat(citizen.open("/account/notices").page().select("input").eachAttr("value"))
        .contains("SMS:petition.notice.own")
        .doesNotContain(ofWork);
    assertThat(signedIn(official).open("/account/notices").page().select("input").eachAttr("value"))
        .contains(ofWork);
  }

  @Test
  void peopleChooseHowTheyAreTold() {
    Browse browse = signedIn(official);
    Seen saved =
        browse
            .open("/account/notices")
            .form("/account/notices")
            .with("told", "SMS:" + topic.key())
            .send();
    assertThat(saved.page().select("input[checked]").eachAttr("value"))
        .containsExactly("SMS:" + topic.key());
    tell(Recipient.account(official.account()), "a");
    assertThat(
            database
                .sql(
                    """
                    select m.channel from notice.message m
                    join notice.notice n on n.id = m.notice_id where n.thing_id = :thing
                    """)
                .param("thing", thing.id())
                .query(String.class)
                .list())
        .containsExactly("SMS");
  }

  @Test
  void theAdministratorSeesWhatFailedAndSendsItAgain() {
    tell(new Recipient.Contact("Бат", thing.id() + "@example.mn", null, Language.MN), "a");
    database
        .sql(
            """
            update notice.message set state = 'FAILED', reason = '550 no such mailbox',
                finished_at = at where address = :address
            """)
        .param("address", thing.id() + "@example.mn")
        .update();
    assertThat(signedIn(official).open("/notices/outbox").status()).isEqualTo(404);
    TestOfficial administrator =
        TestOfficial.appoint(database, passwords, Role.PROVINCE_ADMINISTRATOR);
    Browse browse = signedIn(administrator);
    Seen outbox = browse.open("/notices/outbox");
    assertThat(outbox.text()).contains("550 no such mailbox", "spring.mail.host");
    String action = outbox.page().select("tr:contains(" + thing.id() + ") form").attr("action");
    Seen retried = outbox.form(action).send();
    assertThat(retried.text()).contains("дахин дараалалд");
    assertThat(browse.open("/notices/outbox?state=QUEUED").text()).contains(thing.id().toString());
    assertThat(outbox.form(action).send().status()).isEqualTo(409);
    assertThat(ledger.history(new Thing("notice", noticeId())))
        .extracting(Entry::act)
        .containsExactly("notice.retried");
  }

  private UUID noticeId() {
    return database
        .sql("select id from notice.notice where thing_id = :thing")
        .param("thing", thing.id())
        .query(UUID.class)
        .single();
  }

  private void tell(Recipient to, String once) {
    var notice =
        new Notice(
            topic,
            to,
            thing,
            "letter.answered",
            List.of("ДУ-1", "2026", new Phrase("Газрын алба", "Land Office")),
            "/petitions/1",
            once);
    transaction.executeWithoutResult(status -> notices.send(notice));
  }

  private Browse signedIn(TestOfficial who) {
    var browse = Browse.at(port);
    browse.signIn(who.phone(), TestOfficial.PASSWORD);
    return browse;
  }
}
