package mn.ukhaalag.service.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.access.People;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Application.Status;
import mn.ukhaalag.service.Applications;
import mn.ukhaalag.service.Reference;
import mn.ukhaalag.service.application.Answers;
import mn.ukhaalag.service.application.Applicant;
import mn.ukhaalag.service.application.Officials;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Three families want the one place of a kindergarten.
@ProvinceTest
class QueueStoryTest {

  private static final String PATH = "/work/places/kindergarten";

  @LocalServerPort int port;
  @Autowired Answers answers;
  @Autowired Officials officials;
  @Autowired Applications applications;
  @Autowired PlaceRows rows;
  @Autowired Places places;
  @Autowired People people;
  @Autowired SignedIn signedIn;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void whoeverWaitsMovesUpInTurn() {
    Browse office = signedIn.in("education-clerk", port);
    Seen wrong = office.open(PATH).form(PATH).with("places-kg-26", "нэг").send();
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.form(PATH).value("places-kg-26")).isEqualTo("нэг");
    wrong.form(PATH).with("places-kg-26", "1").send();
    Browse first = citizen(1);
    Browse second = citizen(2);
    Browse third = citizen(3);
    Application one = asked(first);
    Application two = asked(second);
    Application three = asked(third);
    assertThat(applications.get(one.id()).status()).isEqualTo(Status.ISSUED);
    assertThat(first.open(one.ownPath()).text()).contains("Орон тоо баталгаажсан");
    assertThat(second.open(two.ownPath()).text()).contains("дарааллын 1-р байр");
    assertThat(third.open(three.ownPath()).text()).contains("дарааллын 2-р байр");
    assertThat(third.open("/notices").text()).contains("дараалалд бүртгэлээ");
    assertThat(applications.get(two.id()).standing().standingSince()).isNotNull();

    assertThat(office.open(PATH).text()).contains("(1)", "(2)").doesNotContain("Ану");
    Seen waiting = office.open(PATH + "/kg-26/waiting");
    assertThat(waiting.text())
        .containsSubsequence(two.reference().text(), three.reference().text())
        .doesNotContain("Ану");
    assertThat(office.open(PATH + "/kg-26/waiting?after=" + two.id()).text())
        .contains(three.reference().text())
        .doesNotContain(two.reference().text());
    Seen page = office.open(PATH + "/kg-26/given");
    assertThat(page.text()).contains(one.reference().text()).doesNotContain("Ану");
    page.form(PATH + "/" + one.reference().slug() + "/leaving").send();
    assertThat(second.open(two.ownPath()).text()).contains("Орон тоо баталгаажсан");
    assertThat(third.open(three.ownPath()).text()).contains("дарааллын 1-р байр");
    assertThat(second.open("/notices").text()).contains("орон тоо гарлаа");
    officials.refuse(applications.get(two.id()), port);
    IntStream.range(0, 8).parallel().forEach(it -> places.moveUp(three.service()));
    assertThat(rows.find(three.id())).get().matches(PlaceRows.Place::isGiven);
    Browse reader = signedIn.in("education-head", port);
    reader.keep("language", "en");
    assertThat(reader.open("/work?q=" + three.reference().slug().substring(8)).text())
        .contains("Kindergarten enrolment")
        .doesNotContain("Цэцэрлэгийн элсэлт");
    officials.grant(applications.get(three.id()), port);
    assertThat(applications.get(three.id()).status()).isEqualTo(Status.ISSUED);
    assertThat(signedIn.in("redcross-clerk", port).open(PATH).status()).isEqualTo(404);
  }

  private Application asked(Browse citizen) {
    Seen begun = new Applicant(citizen).begins("kindergarten");
    Seen check = answers.fill("kindergarten", begun, Map.of("kindergarten", "kg-26"));
    String number = Applicant.number(Applicant.sends(check));
    Application application =
        applications.find(Reference.parse(number).orElseThrow()).orElseThrow();
    officials.grant(application, port);
    clock.advance(java.time.Duration.ofMinutes(5));
    return application;
  }

  private Browse citizen(int number) {
    String phone = "9469000" + number;
    people.citizen("Ану", phone, "ТА90010" + (510 + number));
    var browse = Browse.at(port);
    browse.signIn(phone, People.PASSWORD);
    return browse;
  }
}
