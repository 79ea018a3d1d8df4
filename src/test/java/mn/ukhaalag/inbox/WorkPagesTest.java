package mn.ukhaalag.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.TestOfficial;
import mn.ukhaalag.access.Passwords;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.ledger.Thing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// An official looks at his work, page by page, and subscribes to his deadlines.
@ProvinceTest
class WorkPagesTest {

  private static final String ANSWER = "inbox.test.answer";
  private static final Instant NOW = SettableClock.START;

  @LocalServerPort int port;
  @Autowired Inbox inbox;
  @Autowired SettableClock clock;
  @Autowired JdbcClient database;
  @Autowired Passwords passwords;
  @Autowired TransactionTemplate transaction;

  private TestOfficial official = TestOfficial.NOBODY;
  private Addressee post = Addressee.post(official.post());

  @BeforeEach
  void appoint() {
    clock.set(NOW);
    official = TestOfficial.appoint(database, passwords, Role.OFFICIAL);
    post = Addressee.post(official.post());
  }

  @Test
  void whatIsOverdueComesFirstAndWhatHasNoDeadlineLast() {
    put("ДУ-none", null, post);
    put("ДУ-later", NOW.plus(Duration.ofDays(20)), post);
    put("ДУ-late", NOW.minus(Duration.ofDays(2)), post);
    put("ДУ-soon", NOW.plus(Duration.ofDays(2)), post);
    assertThat(references(open("/work")))
        .containsExactly("ДУ-late", "ДУ-soon", "ДУ-later", "ДУ-none");
    assertThat(open("/work").page().select(".uk-tile__value").eachText())
        .containsExactly("1", "1", "1", "1");
  }

  @Test
  void heSeesWhatWaitsForHisPostUnitAndRoleAndNothingElse() {
    put("ДУ-post", NOW, post);
    put("ДУ-unit", NOW, Addressee.unit(official.unit()));
    put("ДУ-role", NOW, Addressee.organisation(official.organisation(), Role.OFFICIAL));
    put("ДУ-head", NOW, Addressee.organisation(official.organisation(), Role.HEAD));
    put("ДУ-other", NOW, Addressee.organisation(UUID.randomUUID(), Role.OFFICIAL));
    assertThat(references(open("/work"))).containsExactly("ДУ-post", "ДУ-unit", "ДУ-role");
    assertThat(references(open("/work?whose=UNIT"))).containsExactly("ДУ-unit");
  }

  @Test
  void everyTaskIsOnOnePageOnly() {
    for (int number = 0; number < 120; number++) {
      put("ДУ-" + number, number % 3 == 0 ? null : NOW.plusSeconds(number % 7), post);
    }
    for (String start : List.of("/work", "/work?sort=age")) {
      var seen = new ArrayList<String>();
      @Nullable String next = start;
      Browse browse = signedIn();
      while (next != null) {
        Seen page = browse.open(next);
        seen.addAll(references(page));
        var link = page.page().selectFirst("a[rel=next]");
        next = link == null ? null : link.attr("href");
      }
      assertThat(seen).hasSize(120).doesNotHaveDuplicates();
    }
  }

  @Test
  void heFindsWhatHeLooksFor() {
    put("ДУ-1", NOW.minus(Duration.ofDays(1)), post);
    put("ДУ-2", NOW.plus(Duration.ofDays(1)), post);
    assertThat(references(open("/work?q=%D0%94%D1%83-2"))).containsExactly("ДУ-2");
    assertThat(references(open("/work?due=OVERDUE"))).containsExactly("ДУ-1");
    assertThat(references(open("/work?kind=inbox.test.approve"))).isEmpty();
    assertThat(references(open("/work?urgent=true"))).isEmpty();
    assertThat(open("/work?q=100%25+%7Bx%7D").status()).isEqualTo(200);
  }

  @Test
  void hisPagesStandUnderHeadingsAndSayWhatOneDoesThere() {
    var rooms = open("/work").page().select(".uk-rooms");
    assertThat(rooms.select("h3").eachText())
        .containsExactly(
            "Миний ажил",
            "Өргөдөл, гомдол",
            "Үйлчилгээ",
            "Төлөвлөгөө, үнэлгээ",
            "Аюулгүй байдал, хяналт");
    assertThat(rooms.select("a[href=/work/petitions] + span").text()).contains("хайх");
    assertThat(rooms.select("a[href=/administration/organisations]")).isEmpty();
    official = TestOfficial.appoint(database, passwords, Role.PROVINCE_ADMINISTRATOR);
    assertThat(open("/work").page().select(".uk-rooms h3").eachText())
        .endsWith("Удирдлага, тохиргоо");
  }

  @Test
  void nonsenseInTheAddressIsNotChosen() {
    put("ДУ-1", NOW, post);
    Seen page =
        open(
            "/work?due=yesterday&whose=x&sort=%00&after=99999999999999999.x&q=%00%E2%80%AE&kind=%00");
    assertThat(page.status()).isEqualTo(200);
    assertThat(references(open("/work?after=1.2"))).containsExactly("ДУ-1");
  }

  @Test
  void onlyTheOneWhoMayIsOfferedToActOnMany() {
    put("ДУ-1", NOW, post);
    assertThat(open("/work").page().select("button[formaction=/parcels/stamps]")).isEmpty();
    official = TestOfficial.appoint(database, passwords, Role.HEAD);
    Thing thing = put("ДУ-2", NOW, Addressee.post(official.post()));
    Seen page = open("/work");
    assertThat(page.page().select("button[formaction=/parcels/stamps]")).hasSize(1);
    assertThat(page.page().select("input[name=parcel]").val()).isEqualTo(thing.id().toString());
  }

  @Test
  void strangersSignInFirst() {
    assertThat(Browse.at(port).open("/work").path()).startsWith("/sign-in");
  }

  @Test
  void hisCalendarReadsHisDeadlinesByASecretAddress() {
    put("ДУ;1,2", NOW.plus(Duration.ofDays(3)), post);
    put("ДУ-none", null, post);
    Browse browse = signedIn();
    Seen refused = browse.open("/work/calendar").form("/work/calendar").send();
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).doesNotContain(".ics");
    String address = address(made(browse));
    assertThat(browse.open("/notices").text()).contains("нууц хаяг үүслээ");
    Seen feed = Browse.at(port).open(address);
    assertThat(feed.header("Content-Type")).startsWith("text/calendar");
    assertThat(feed.body())
        .startsWith("BEGIN:VCALENDAR\r\n")
        .contains("DTSTART;VALUE=DATE:20260305\r\n", "SUMMARY:ДУ\\;1\\,2 – Хариулах\r\n")
        .doesNotContain("ДУ-none", "Халаалт");
    String renewed = address(made(browse));
    assertThat(Browse.at(port).open(address).status()).isEqualTo(404);
    assertThat(Browse.at(port).open(renewed).status()).isEqualTo(200);
    browse.open("/work/calendar").form("/work/calendar/removal").send();
    assertThat(Browse.at(port).open(renewed).status()).isEqualTo(404);
  }

  @Test
  void aNewPasswordEndsTheSecretAddress() {
    Browse browse = signedIn();
    String address = address(made(browse));
    assertThat(Browse.at(port).open(address).status()).isEqualTo(200);
    Seen changed =
        browse
            .open("/account/password")
            .form("/account/password")
            .with("currentPassword", TestOfficial.PASSWORD)
            .with("password", "тэмээ говиор нүүнэ")
            .send();
    assertThat(changed.path()).isEqualTo("/account");
    assertThat(Browse.at(port).open(address).status()).isEqualTo(404);
  }

  private static Seen made(Browse browse) {
    return browse
        .open("/work/calendar")
        .form("/work/calendar")
        .with("currentPassword", TestOfficial.PASSWORD)
        .send();
  }

  private static String address(Seen made) {
    String text = made.text();
    int begin = text.indexOf("/work/calendar/");
    return text.substring(begin, text.indexOf(".ics", begin) + ".ics".length());
  }

  private Thing put(String reference, @Nullable Instant dueAt, Addressee addressee) {
    var thing = new Thing("parcel", UUID.randomUUID());
    var task =
        new Task(ANSWER, thing, reference, "Халаалт", "/parcels/1", addressee, dueAt, false, NOW);
    transaction.executeWithoutResult(status -> inbox.put(task));
    return thing;
  }

  private Browse signedIn() {
    var browse = Browse.at(port);
    browse.signIn(official.phone(), TestOfficial.PASSWORD);
    return browse;
  }

  private Seen open(String path) {
    return signedIn().open(path);
  }

  private static List<String> references(Seen page) {
    return page.page().select("[data-work-row] a").eachText();
  }
}
