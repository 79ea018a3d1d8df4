package mn.ukhaalag.security.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.access.People;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.petition.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Any official reports an incident in one form; only those whom it concerns see it, and it is
/// closed with a lesson after the competent centre was told.
@ProvinceTest
class IncidentStoryTest {

  private static final String PATH = "/work/security/incidents";

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired SignedIn signedIn;
  @Autowired SettableClock clock;

  @BeforeEach
  @AfterEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void anOfficialReportsWhatHappenedAndItIsClosedWithALesson() {
    Browse clerk = official("forensic", "Мэдээлэгч", "94990011", Role.OFFICIAL);
    assertThat(clerk.open("/work").page().select("nav a[href=" + PATH + "/new]")).isNotEmpty();
    assertThat(clerk.open(PATH).text()).contains("Нээлттэй зөрчил алга");
    Seen form = clerk.open("/work/security").browse().open(PATH + "/new");
    Seen wrong = form.form(PATH).with("title", "Вирус").with("happenedOn", "2027-01-01").send();
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.form(PATH).value("title")).isEqualTo("Вирус");
    assertThat(wrong.text()).contains("Ирээдүйн өдөр");
    Seen reported =
        wrong
            .form(PATH)
            .with("title", "Шинжээчийн компьютер вирустсэн")
            .with("kind", "MALWARE")
            .with("severity", "HIGH")
            .with("happenedOn", "2026-03-01")
            .with("words", "Флаш дискнээс орсон")
            .with("isPersonal", "true")
            .with("persons", "12")
            .send();
    assertThat(reported.path()).startsWith(PATH + "/");
    assertThat(reported.text()).contains("АЗ-2026-", "Баярлалаа", "12");
    assertThat(reported.page().select("form[action$=closing]")).isEmpty();
    String incident = reported.path();

    whoIsNotConcernedSeesNothing(incident);
    itIsWorkedOn(incident);
    assertThat(clerk.open(incident).text())
        .contains("Флаш дискийг хориглосон")
        .doesNotContain("Сүлжээнээс салгасан");
  }

  private void whoIsNotConcernedSeesNothing(String incident) {
    Browse other = official("standard", "Өөр", "94990012", Role.HEAD);
    assertThat(other.open(incident).status()).isEqualTo(404);
    assertThat(other.open(PATH).text()).doesNotContain("Шинжээчийн");
    Browse colleague = official("forensic", "Хамт", "94990013", Role.OFFICIAL);
    assertThat(colleague.open(incident).status()).isEqualTo(404);
    assertThat(colleague.open(PATH + "/incidents.csv").status()).isEqualTo(404);
    assertThat(Browse.at(port).open(incident).path()).startsWith("/sign-in");
    Browse auditor = signedIn.in("azdtg-auditor", port);
    assertThat(auditor.open(incident).page().select("form[action$=closing]")).isEmpty();
    assertThat(auditor.open(PATH + "/incidents.csv").body())
        .contains("Шинжээчийн компьютер вирустсэн", "forensic");
  }

  private void itIsWorkedOn(String incident) {
    clock.advance(Duration.ofDays(4));
    Browse office = signedIn.in("azdtg-administrator-2", port);
    assertThat(office.open("/work").text()).contains("Зөрчлийг эрх бүхий төвд мэдэгдэх");
    assertThat(office.open(PATH).text()).contains("Шинжээчийн");
    Seen early =
        office
            .open(incident)
            .form(incident + "/closing")
            .with("lesson", "Флаш дискийг хориглосон")
            .send();
    assertThat(early.status()).isEqualTo(422);
    assertThat(early.text()).contains("Эхлээд эрх бүхий төвд мэдэгдэж");
    assertThat(early.form(incident + "/closing").value("lesson")).contains("Флаш");
    Seen whom = early.form(incident + "/steps").with("did", "TOLD").with("words", "Утсаар").send();
    assertThat(whom.status()).isEqualTo(422);
    whom.form(incident + "/steps").with("whom", "NATIONAL_CENTRE").send();
    office
        .open(incident)
        .form(incident + "/steps")
        .with("did", "MEASURE")
        .with("words", "Сүлжээнээс салгасан")
        .send();
    Seen closed =
        office
            .open(incident)
            .form(incident + "/closing")
            .with("lesson", "Флаш дискийг хориглосон")
            .send();
    assertThat(closed.text()).contains("Хаасан", "Сургамж", "үндэсний төв");
    assertThat(closed.page().select("form[action$=steps]")).isEmpty();
  }

  private Browse official(String house, String name, String phone, Role... roles) {
    people.official(house, name, phone, roles);
    Browse browse = Browse.at(port);
    browse.signIn(phone, People.PASSWORD);
    return browse;
  }
}
