package mn.ukhaalag.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import mn.ukhaalag.Administrator;
import mn.ukhaalag.Browse;
import mn.ukhaalag.Filling;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.ledger.Entry;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.ledger.Thing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;

/// The province administrator keeps the calendar and the legal times; everybody reads the calendar.
@ProvinceTest
class CalendarPagesTest {

  @LocalServerPort int port;
  @Autowired LegalTime legalTime;
  @Autowired Ledger ledger;
  @Autowired JdbcClient database;
  @Autowired SessionRepository<?> sessions;

  @Test
  void everybodyReadsTheHolidaysOfAYear() {
    var citizen = Browse.at(port);
    Seen page = citizen.open("/calendar?year=2026");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text())
        .contains("2026 онд 249 ажлын өдөр", "Цагаан сар", "2026.02.18 – 2026.02.20");
    assertThat(page.page().select(".uk-month")).hasSize(12);
    assertThat(page.page().select("a[href*=special-days]")).isEmpty();
    assertThat(citizen.open("/calendar?year=2012").status()).isEqualTo(404);
    assertThat(citizen.open("/calendar?year=2027").text()).contains("урьдчилан тооцсон");
  }

  @Test
  void readsItInEnglish() {
    var visitor = Browse.at(port);
    visitor.open("/language/en?back=/calendar");
    assertThat(visitor.open("/calendar?year=2026").text())
        .contains("249 working days", "Naadam", "10 July 2026 – 15 July 2026");
  }

  @Test
  void aStormDayIsAddedAndEnded() {
    var storm = LocalDate.of(2028, 3, 14);
    var administrator = signedIn(Role.PROVINCE_ADMINISTRATOR);
    Seen added = storm(administrator, "2028.03.14", "2028.03.15").send();
    assertThat(added.statusBeforeRedirect()).isEqualTo(303);
    assertThat(added.path()).isEqualTo("/calendar?year=2028");
    assertThat(added.text()).contains("Шийдвэрийг бүртгэлээ", "Шуурга", "А/45", "Шарын гол");
    assertThat(legalTime.calendar().isWorkingDay(storm, "4510")).isFalse();
    assertThat(legalTime.calendar().isWorkingDay(storm, "4501")).isTrue();

    Seen again = storm(administrator, "2028.03.15", "").send();
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text()).contains("2028-03-15 өдөр энэ нутагт шийдвэр бүртгэгдсэн");

    String end = added.page().select("a[href$=/end]").getFirst().attr("href");
    Seen unexplained = administrator.open(end).form(end).send();
    assertThat(unexplained.status()).isEqualTo(422);
    Seen ended = unexplained.form(end).with("reason", "Шуурга намдсан").send();
    assertThat(ended.text()).contains("Шийдвэрийг цуцаллаа");
    assertThat(legalTime.calendar().isWorkingDay(storm, "4510")).isTrue();
    var id = UUID.fromString(end.replaceAll(".*/(.+)/end", "$1"));
    assertThat(ledger.history(new Thing("special-day", id)))
        .extracting(Entry::act)
        .containsExactly("calendar.special-day-added", "calendar.special-day-ended");
  }

  @Test
  void aWrongDecisionIsRefusedAndKept() {
    var administrator = signedIn(Role.PROVINCE_ADMINISTRATOR);
    Seen refused =
        storm(administrator, "2025.12.31", "2025.12.30")
            .with("area", "45a")
            .with("act", " ")
            .with("reasonMn", "Хар\u202Eсалхи")
            .send();
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select(".govuk-error-summary a").eachAttr("href"))
        .containsExactlyInAnyOrder("#first", "#last", "#area", "#act", "#reasonMn");
    assertThat(refused.page().select("[name=first]").val()).isEqualTo("2025.12.31");
  }

  @Test
  void aRuleGetsANewVersionAndTheOldOneStays() {
    String key = "petition.deadline.thanks";
    var before = legalTime.rule(key, LocalDate.of(2028, 12, 31));
    var administrator = signedIn(Role.PROVINCE_ADMINISTRATOR);
    assertThat(administrator.open("/calendar/rules").text()).contains(before.nameMn());
    String path = "/calendar/rules/" + key + "/versions";
    Seen tooEarly = administrator.open(path + "/new").form(path).with("amount", "10").send();
    assertThat(tooEarly.status()).isEqualTo(422);
    assertThat(tooEarly.form(path).value("amount")).isEqualTo("10");
    Seen published =
        tooEarly
            .form(path)
            .with("validFrom", "2029.01.01")
            .with("reason", "Журмын өөрчлөлт")
            .send();
    assertThat(published.statusBeforeRedirect()).isEqualTo(303);
    assertThat(published.text()).contains("Шинэ хувилбарыг нийтэллээ", "10 хоног", "30 хоног");
    assertThat(legalTime.rule(key, LocalDate.of(2028, 12, 31))).isEqualTo(before);
    var after = legalTime.rule(key, LocalDate.of(2029, 1, 1));
    assertThat(after.amount()).isEqualTo(10);
    assertThat(legalTime.rule(before.id())).isEqualTo(before);
    assertThat(ledger.history(new Thing("legal-rule", after.id())))
        .extracting(Entry::act)
        .containsExactly("calendar.rule-published");
  }

  @Test
  void othersDoNotFindThePages() {
    for (String path : new String[] {"/calendar/special-days/new", "/calendar/rules"}) {
      assertThat(signedIn(Role.OFFICIAL).open(path).status()).isEqualTo(404);
    }
    var auditor = signedIn(Role.AUDITOR);
    assertThat(auditor.open("/calendar/rules/petition.forward").status()).isEqualTo(200);
    assertThat(auditor.open("/calendar/rules/petition.forward/versions/new").status())
        .isEqualTo(404);
    assertThat(auditor.open("/calendar/rules/no.such-rule").status()).isEqualTo(404);
  }

  private static Filling storm(Browse browse, String first, String last) {
    return browse
        .open("/calendar/special-days/new")
        .form("/calendar/special-days")
        .with("kind", "OFF")
        .with("first", first)
        .with("last", last)
        .with("area", "4510")
        .with("reasonMn", "Шуурга")
        .with("reasonEn", "Storm")
        .with("act", "Засаг даргын захирамж А/45");
  }

  private Browse signedIn(Role role) {
    return Administrator.of("azdtg", role, port, database, sessions);
  }
}
