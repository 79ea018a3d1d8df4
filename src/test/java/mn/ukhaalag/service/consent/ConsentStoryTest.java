package mn.ukhaalag.service.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.access.People;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Application.Status;
import mn.ukhaalag.service.Applications;
import mn.ukhaalag.service.CaseSecret;
import mn.ukhaalag.service.CaseTasks;
import mn.ukhaalag.service.Reference;
import mn.ukhaalag.service.application.Answers;
import mn.ukhaalag.service.application.Applicant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Land is asked for by several: all agree, one declines, one never answers.
@ProvinceTest
class ConsentStoryTest {

  @LocalServerPort int port;
  @Autowired Answers answers;
  @Autowired Applications applications;
  @Autowired CaseTasks tasks;
  @Autowired ConsentRows rows;
  @Autowired Consents consents;
  @Autowired CaseSecret secrets;
  @Autowired People people;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void itBeginsWhenAllHaveAgreed() {
    people.citizen("Болд", "94680010");
    Browse citizen = citizen("94680001", "ТА90010401");
    Application application = asked(citizen, "94680010");
    assertThat(tasks.open(application.id())).isEmpty();
    assertThat(applications.get(application.id()).standing().standingSince()).isNotNull();
    Browse other = signedIn("94680010");
    assertThat(other.open("/notices").text()).contains("хамтран хүсэгчийн зөвшөөрөл");

    clock.advance(Duration.ofDays(3));
    Consent consent = rows.of(application.id()).getFirst();
    Browse stranger = Browse.at(port);
    Seen wrong = stranger.open(consent.path()).form(consent.path()).with("code", "000").send();
    assertThat(wrong.status()).isEqualTo(422);
    Seen shown = wrong.form(consent.path()).with("code", secrets.of(consent.id())).send();
    assertThat(shown.text()).contains("Газар эзэмших", "Бат Ану").doesNotContain("ТА90010401");
    Seen none = shown.form(consent.path() + "/answer").send();
    assertThat(none.status()).isEqualTo(422);
    assertThat(none.text()).contains("Зөвшөөрөх эсэхээ сонгоно уу");
    Seen thanks = none.form(consent.path() + "/answer").with("decision", "agree").send();
    assertThat(thanks.text()).contains("Таны хариуг бүртгэлээ");
    assertThat(none.form(consent.path() + "/answer").with("decision", "decline").send().status())
        .isEqualTo(409);
    assertThat(tasks.open(application.id())).hasSize(1);
    Application now = applications.get(application.id());
    assertThat(now.standing().standingSince()).isNull();
    assertThat(now.dueAt()).isAfterOrEqualTo(application.dueAt().plus(Duration.ofDays(3)));
    assertThat(citizen.open(now.ownPath()).text()).contains("Туршилтын нэр: зөвшөөрсөн");
  }

  @Test
  void codesOfOthersAreNotTriedForEver() {
    Browse citizen = citizen("94680005", "ТА90010405");
    Consent consent = rows.of(asked(citizen, "94680012").id()).getFirst();
    String right = secrets.of(consent.id());
    Seen asked = Browse.at(port).open(consent.path());
    for (int attempt = 0; attempt < 20; attempt++) {
      assertThat(asked.form(consent.path()).with("code", "000").send().status()).isEqualTo(422);
    }
    Seen refused = asked.form(consent.path()).with("code", right).send();
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.text()).contains("15 минут хүлээгээд").doesNotContain("Газар эзэмших");
    Seen elsewhere = Browse.at(port).open(consent.path());
    assertThat(elsewhere.form(consent.path()).with("code", right).send().text())
        .contains("Газар эзэмших");
  }

  @Test
  void whoDeclinesIsTakenOutAgain() {
    Browse citizen = citizen("94680002", "ТА90010402");
    Application application = asked(citizen, "bold@example.mn");
    consents.answer(rows.of(application.id()).getFirst().id(), false);
    assertThat(applications.get(application.id()).status()).isEqualTo(Status.INCOMPLETE);
    Seen own = citizen.open(application.ownPath());
    assertThat(own.text()).contains("зөвшөөрөөгүй. Хамтран хүсэгчээ хасаж");
    Seen question = own.form(application.ownPath() + "/completion").send();
    assertThat(Applicant.question(question)).isEqualTo("owners");
    Seen without = Applicant.answers(question, "remove-0", Map.of());
    Applicant.sends(check(citizen, Applicant.answers(without, Map.of())));
    assertThat(applications.get(application.id()).status()).isEqualTo(Status.EXAMINED);
    assertThat(tasks.open(application.id())).hasSize(1);
    assertThat(applications.get(application.id()).standing().standingSince()).isNull();
  }

  @Test
  void whoNeverAnswersIsAskedOnceMore() {
    Browse citizen = citizen("94680003", "ТА90010403");
    Application application = asked(citizen, "94680011");
    clock.advance(Duration.ofDays(12));
    consents.late(application.id());
    assertThat(citizen.open(application.ownPath()).text()).contains("хугацаандаа хариу өгөөгүй");
    Seen question =
        citizen.open(application.ownPath()).form(application.ownPath() + "/completion").send();
    Applicant.sends(check(citizen, Applicant.answers(question, Map.of())));
    List<Consent> all = rows.of(application.id());
    assertThat(all).hasSize(2);
    assertThat(tasks.open(application.id())).isEmpty();
    assertThat(applications.get(application.id()).standing().standingSince()).isNotNull();
    consents.answer(all.getLast().id(), true);
    assertThat(tasks.open(application.id())).hasSize(1);
  }

  @Test
  void somebodyWhoCannotBeReachedIsNotNamed() {
    Browse citizen = citizen("94680004", "ТА90010404");
    Seen first = new Applicant(citizen).begins("land-possession");
    String draft = first.path().replaceAll("/questions/.*", "");
    Seen group = citizen.open(draft + "/questions/owners");
    Seen wrong =
        Applicant.answers(
            group,
            "add",
            Map.of(
                "owners-name", "Болд", "owners-register", "ТА80010113", "owners-contact", "үгүй"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("«үгүй» нь утасны дугаар");
    assertThat(wrong.page().select("[name=owners-name]").attr("value")).isEqualTo("Болд");
  }

  private Seen check(Browse citizen, Seen seen) {
    return seen.path().endsWith("/check")
        ? seen
        : citizen.open(seen.path().replaceAll("/questions/.*", "/check"));
  }

  private Application asked(Browse citizen, String contact) {
    Seen first = new Applicant(citizen).begins("land-possession");
    Seen check = answers.fill("land-possession", first, Map.of("owners-contact", contact));
    String number = Applicant.number(Applicant.sends(check));
    return applications.find(Reference.parse(number).orElseThrow()).orElseThrow();
  }

  private Browse citizen(String phone, String register) {
    people.citizen("Ану", phone, register);
    return signedIn(phone);
  }

  private Browse signedIn(String phone) {
    var browse = Browse.at(port);
    browse.signIn(phone, People.PASSWORD);
    return browse;
  }
}
