package mn.ukhaalag.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.access.People;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.ledger.Entry;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.petition.Filings;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.petition.TrackingSecret;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.process.PermitOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// In an emergency an official opens one thing that he otherwise may not read, for an hour; the
/// auditor is told at once, and the person concerned sees it.
@ProvinceTest
class EmergencyStoryTest {

  private static final String PATH = "/work/emergency";
  private static final String AUDIT = "/work/audit/emergency";
  private static final String REASON = "Хүүхэд аюулд орсон тул хаягийг яаралтай олно";

  private static int next;

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired SignedIn signedIn;
  @Autowired Filings filings;
  @Autowired TrackingSecret secrets;
  @Autowired PermitOffice permits;
  @Autowired Ledger ledger;
  @Autowired SettableClock clock;

  private String phone = "";

  @BeforeEach
  void appoint() {
    clock.set(SettableClock.START);
    phone = phone();
    people.official("enforcement", "Жижүүр", phone, Role.EMERGENCY);
  }

  @AfterEach
  void setClockBack() {
    clock.set(SettableClock.START);
  }

  private static synchronized String phone() {
    next++;
    return "9988%04d".formatted(next);
  }

  @Test
  void onePetitionIsReadForAnHourAndNothingElse() {
    Petition petition = filings.file("R3", "4501");
    Petition other = filings.file("R3", "4501");
    Browse reader = signedIn(phone);
    String work = "/work/petitions/" + petition.reference().slug();
    assertThat(reader.open(work).status()).isEqualTo(404);
    Seen page = opened(reader, petition);
    assertThat(page.text())
        .contains("Дорж Бат", "99112233", "3-р хороолол", "хэн ч ирсэнгүй", "11:00");
    assertThat(page.page().select("main form")).isEmpty();

    assertThat(reader.open(work).status()).isEqualTo(404);
    assertThat(reader.open("/work/petitions/" + other.reference().slug()).status()).isEqualTo(404);
    assertThat(post(reader, work + "/notes", "note=x")).isEqualTo(404);
    assertThat(post(reader, work + "/registration", "")).isEqualTo(404);
    assertThat(post(reader, page.path(), "x=1")).isIn(404, 405);
    assertThat(reader.open(page.path() + "/files/" + UUID.randomUUID()).status()).isEqualTo(404);
    String second = phone();
    people.official("enforcement", "Хоёр", second, Role.EMERGENCY);
    assertThat(signedIn(second).open(page.path()).status()).isEqualTo(404);

    clock.advance(Duration.ofMinutes(59));
    assertThat(reader.open(page.path()).status()).isEqualTo(200);
    clock.advance(Duration.ofMinutes(1));
    Seen over = reader.open(page.path());
    assertThat(over.status()).isEqualTo(410);
    assertThat(over.text()).doesNotContain("Дорж Бат", "99112233", "хэн ч ирсэнгүй");
  }

  @Test
  void theAuditorIsToldAtOnceAndSaysWhatHeThinks() {
    Petition petition = filings.file("R3", "4501");
    Browse reader = signedIn(phone);
    Seen page = opened(reader, petition);
    reader.open(page.path());
    String reference = petition.reference().text();
    Browse auditor = signedIn.in("azdtg-auditor", port);
    assertThat(auditor.open("/notices").text()).contains("Онцгой үед нээлээ: " + reference);
    assertThat(auditor.open("/work?q=" + petition.reference().slug().substring(3)).text())
        .contains("Онцгой үед нээснийг шалгах");
    assertThat(auditor.open(AUDIT).text()).contains(reference, REASON, "Шалгаагүй");
    UUID use = UUID.fromString(page.path().replace(PATH + "/", ""));
    String audited = AUDIT + "/" + use;
    Seen detail = auditor.open(audited);
    assertThat(detail.page().select(".uk-timeline__item")).hasSize(2);
    assertThat(detail.text()).contains("Д.Жижүүр");

    Seen unsaid = detail.form(audited + "/mark").with("remark", "Утсаар лавласан").send();
    assertThat(unsaid.status()).isEqualTo(422);
    assertThat(unsaid.form(audited + "/mark").value("remark")).isEqualTo("Утсаар лавласан");
    Seen marked = unsaid.form(audited + "/mark").with("verdict", "MISUSE").send();
    assertThat(marked.text()).contains("Урвуулан ашигласан", "Утсаар лавласан");
    assertThat(marked.page().select("form[action$=/mark]")).isEmpty();
    assertThat(unsaid.form(audited + "/mark").with("verdict", "JUSTIFIED").send().status())
        .isEqualTo(409);
    assertThat(reader.open(page.path()).status()).isEqualTo(410);
    assertThat(ledger.history(new Thing("emergency", use)).stream().map(Entry::act))
        .containsExactly(
            "security.emergency-opened",
            "security.emergency-read",
            "security.emergency-read",
            "security.emergency-marked");
  }

  @Test
  void thePersonConcernedSeesIt() {
    Petition petition = filings.file("R3", "4501");
    opened(signedIn(phone), petition);
    Browse petitioner = Browse.at(port);
    petitioner
        .open("/petitions/follow")
        .form("/petitions/follow")
        .with("number", petition.reference().text())
        .with("secret", secrets.of(petition.id()))
        .send();
    assertThat(petitioner.open(petition.ownPath() + "/readings").text())
        .contains("Онцгой үед нээсэн", "Д.Жижүүр", "регистрийн дугаар");
  }

  @Test
  void aReasonIsNeededAndARightNumber() {
    Petition petition = filings.file("R3", "4501");
    Browse reader = signedIn(phone);
    Seen bare = ask(reader, petition.reference().text(), "хэрэгтэй");
    assertThat(bare.status()).isEqualTo(422);
    assertThat(bare.text()).contains("дор хаяж дөрвөн үгээр");
    assertThat(bare.form(PATH).value("number")).isEqualTo(petition.reference().text());
    Seen unknown = ask(reader, "ДУ-2026-999999-9", REASON);
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.text()).contains("Ийм дугаартай");
    assertThat(reader.open(PATH).text()).contains("Та юу ч нээгээгүй");
  }

  @Test
  void onlyThreeThingsAreOpenedOnADay() {
    Browse reader = signedIn(phone);
    Petition first = filings.file("R3", "4501");
    Seen page = opened(reader, first);
    assertThat(opened(reader, first).path()).isEqualTo(page.path());
    opened(reader, filings.file("R3", "4501"));
    opened(reader, filings.file("R3", "4501"));
    Petition fourth = filings.file("R3", "4501");
    Seen refused = ask(reader, fourth.reference().text(), REASON);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Та өнөөдөр 3 удаа нээсэн");
    assertThat(refused.form(PATH).value("reason")).isEqualTo(REASON);
    clock.advance(Duration.ofHours(14));
    assertThat(opened(reader, fourth).text()).contains("Дорж Бат");
  }

  @Test
  void aCaseOfAnotherOrganisationIsReadToo() {
    Service service = permits.service("emergency-permit", "iapar");
    permits.publish(service, PermitOffice.drawn("drawio"));
    Application application = permits.ask(service);
    Browse reader = signedIn(phone);
    assertThat(reader.open(application.workPath()).status()).isEqualTo(404);
    Seen page = ask(reader, application.reference().text(), REASON);
    assertThat(page.text()).contains("Бат Дорж", "Дэлгүүр", "Туршилтын зөвшөөрөл");
    assertThat(reader.open(application.workPath()).status()).isEqualTo(404);
    clock.advance(Duration.ofHours(1));
    assertThat(reader.open(page.path()).status()).isEqualTo(410);
  }

  @Test
  void theOrganisationComplainedOfDoesNotEvenLearnThatThereIsAComplaint() {
    Petition petition = filings.fileAbout("R3", "4501", "enforcement");
    Seen page = ask(signedIn(phone), petition.reference().text(), REASON);
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text()).contains("Ийм дугаартай");
  }

  @Test
  void whoMayReadItAnywayIsLedToIt() {
    String clerk = phone();
    people.official("nauug", "Жижүүр", clerk, Role.EMERGENCY, Role.INTAKE_OPERATOR);
    Petition petition = filings.file("R3", "4501");
    Seen page = ask(signedIn(clerk), petition.reference().text(), REASON);
    assertThat(page.path()).isEqualTo("/work/petitions/" + petition.reference().slug());
  }

  @Test
  void othersFindNoneOfThesePages() {
    Seen page = opened(signedIn(phone), filings.file("R3", "4501"));
    String use = page.path().replace(PATH, "");
    String official = phone();
    people.official("enforcement", "Ажилтан", official, Role.OFFICIAL, Role.HEAD);
    for (Browse stranger :
        List.of(signedIn(official), signedIn(phone), signedIn.in("azdtg-administrator-1", port))) {
      assertThat(stranger.open(AUDIT).status()).isEqualTo(404);
      assertThat(stranger.open(AUDIT + use).status()).isEqualTo(404);
      assertThat(post(stranger, AUDIT + use + "/mark", "verdict=JUSTIFIED&remark=x"))
          .isEqualTo(404);
    }
    for (Browse stranger : List.of(signedIn(official), signedIn.in("azdtg-auditor", port))) {
      assertThat(stranger.open(PATH).status()).isEqualTo(404);
      assertThat(stranger.open(page.path()).status()).isEqualTo(404);
      assertThat(post(stranger, PATH, "number=x&reason=x")).isEqualTo(404);
    }
    assertThat(Browse.at(port).open(page.path()).path()).startsWith("/sign-in");
  }

  private static Seen opened(Browse reader, Petition petition) {
    Seen page = ask(reader, petition.reference().text(), REASON);
    assertThat(page.statusBeforeRedirect()).as(page.text()).isEqualTo(303);
    assertThat(page.path()).startsWith(PATH + "/");
    return page;
  }

  private static Seen ask(Browse reader, String number, String reason) {
    return reader.open(PATH).form(PATH).with("number", number).with("reason", reason).send();
  }

  private int post(Browse browse, String path, String body) {
    String token = browse.open("/account").page().select("[name=_csrf]").attr("value");
    String sent = body + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    return browse
        .send(
            browse
                .request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "http://127.0.0.1:" + port)
                .POST(BodyPublishers.ofString(sent)))
        .status();
  }

  private Browse signedIn(String who) {
    Browse browse = Browse.at(port);
    browse.signIn(who, People.PASSWORD);
    return browse;
  }
}
