package mn.ukhaalag.service.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import mn.ukhaalag.Browse;
import mn.ukhaalag.Filling;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.access.People;
import mn.ukhaalag.ledger.Entry;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Application.Status;
import mn.ukhaalag.service.Applications;
import mn.ukhaalag.service.Reference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A citizen asks for services, question by question, without scripts, to the decision.
@ProvinceTest
class ServiceStoryTest {

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired SignedIn signedIn;
  @Autowired TestRegister register;
  @Autowired Applications applications;
  @Autowired Ledger ledger;
  @Autowired JdbcClient database;

  @Test
  void aReferenceIsIssuedAtOnce() {
    Applicant citizen = citizen("Номин", "94770001", "ТА90010112");
    register.enter(account("94770001"), "450151", "5-р хороолол");
    Seen seen = citizen.begins("residence-reference");
    assertThat(Applicant.question(seen)).isEqualTo("behalf");
    Seen empty = Applicant.answers(seen, Map.of());
    assertThat(empty.page().select(".govuk-error-summary a").eachText())
        .containsExactly("Хэний өмнөөс хүсэлт гаргаж байна вэ? – Нэгийг сонгоно уу.");
    assertThat(empty.page().select(".govuk-error-message").text()).contains("Нэгийг сонгоно уу.");
    seen = Applicant.answers(seen, "behalf", "self");
    assertThat(Applicant.question(seen)).isEqualTo("name");
    assertThat(seen.text()).contains("Бат Номин").contains("Таны бүртгэлд ингэж байна");
    seen = Applicant.confirms(seen);
    assertThat(seen.text()).contains("ТА90010112");
    seen = Applicant.confirms(seen);
    assertThat(seen.text()).contains("5-р хороолол").contains("Таны бүртгэлд ингэж байна");
    seen = Applicant.confirms(seen);
    seen = Applicant.answers(seen, "purpose", "other");
    assertThat(Applicant.question(seen)).isEqualTo("purpose-other");
    seen = Applicant.answers(seen, "purpose-other", "Виз мэдүүлэх");
    Seen check = Applicant.answers(seen, "true", "true");
    assertThat(check.path()).endsWith("/check");
    assertThat(check.text()).contains("5-р хороолол").contains("Виз мэдүүлэх").contains("Үнэгүй");
    assertThat(check.text()).contains("бүртгэлийн мэдээлэлтэй таарч", "шууд шийднэ");

    Seen receipt = Applicant.sends(check);
    assertThat(receipt.statusBeforeRedirect()).isEqualTo(303);
    assertThat(receipt.text()).contains("Олгосон").contains("Улсын бүртгэлийн");
    Application application = find(receipt);
    assertThat(application.status()).isEqualTo(Status.ISSUED);
    assertThat(ledger.history(application.thing()).stream().map(Entry::act))
        .contains("service.filed", "service.decision-made", "service.issued-to-applicant");
    assertThat(answersInDatabase(application)).doesNotContain("ТА90010112").contains("450151");
    Seen own = citizen.browse().open(application.ownPath());
    assertThat(own.text()).contains("Виз мэдүүлэх").contains("ТА90010112");
    assertThat(
            citizen("Өөр", "94770002", "ТА90010121").browse().open(application.ownPath()).status())
        .isEqualTo(404);
    assertThat(citizen.browse().open("/my/applications").text())
        .contains(application.reference().text(), "Дууссан");
  }

  @Test
  void whoTypesAnotherAddressIsToldBeforeSendingThatAnOfficialDecides() {
    Applicant citizen = citizen("Оюу", "95730002", "ТА91010118");
    register.enter(account("95730002"), "450151", "5-р хороолол");
    Seen seen = Applicant.answers(citizen.begins("residence-reference"), "behalf", "self");
    String name = seen.path();
    seen = Applicant.confirms(seen);
    Seen back = citizen.browse().open(name);
    assertThat(back.text()).contains("Бат Оюу", "та үүнийг баталсан");
    assertThat(back.page().select("input[name=name]:not([type=hidden])")).isEmpty();
    assertThat(citizen.browse().open(back.page().select("a[href$=/saved]").attr("href")).status())
        .isEqualTo(200);
    seen = Applicant.confirms(seen);
    seen = citizen.browse().open(seen.path() + "?change=1");
    assertThat(seen.text()).contains("бүртгэлээс өөр хариулт", "5-р хороолол");
    seen = Applicant.answers(seen, Map.of("address", "450151", "address-street", "Шинэ хороолол"));
    seen = Applicant.answers(seen, "purpose", "bank");
    Seen check = Applicant.answers(seen, "true", "true");
    assertThat(check.page().select("main .govuk-inset-text").text())
        .contains("албан хаагч шалгаж шийднэ", "Бүртгэлтэй оршин суугаа хаяг")
        .doesNotContain("Таны овог, нэр", "бичиг баримтыг");
    assertThat(find(Applicant.sends(check)).status()).isNotEqualTo(Status.ISSUED);
  }

  @Test
  void landIsLookedAtByThreeOrganisationsAtTheSameTime() {
    Applicant citizen = citizen("Тэмүүлэн", "94770003", "ТА85030513");
    Application application = find(landApplication(citizen));
    assertThat(application.status()).isEqualTo(Status.ACCEPTED);
    assertThat(waiting(application)).containsExactly("service.task.check");

    Browse clerk = signedIn.in("land-land-relations-official", port);
    Seen page = clerk.open(application.workPath());
    assertThat(page.text()).contains("Мод үржүүлэх").contains("Тэмүүлэн");
    page = answer(page, "passed", "");
    assertThat(page.statusBeforeRedirect()).isEqualTo(303);
    assertThat(waiting(application))
        .containsExactly("service.task.opinion", "service.task.opinion", "service.task.opinion");

    Browse bag = signedIn.in("bag-450453-clerk", port);
    Seen refused = answer(bag.open(application.workPath()), "disagreed", "");
    assertThat(refused.status()).isEqualTo(422);
    answer(bag.open(application.workPath()), "disagreed", "Хөршүүд эсэргүүцэж байна");
    answer(signedIn.in("zdtg-orkhon-clerk", port).open(application.workPath()), "agreed", "");
    assertThat(waiting(application)).containsExactly("service.task.opinion");
    answer(signedIn.in("env-clerk", port).open(application.workPath()), "agreed", "");
    assertThat(waiting(application)).containsExactly("service.task.decision");

    Seen head = signedIn.in("land-head", port).open(application.workPath());
    assertThat(head.text()).contains("Хөршүүд эсэргүүцэж байна");
    head =
        form(head, "/decision")
            .with("outcome", "refused")
            .with("words", "Хөршүүд зөвшөөрөөгүй")
            .send();
    assertThat(head.status()).isEqualTo(422);
    head =
        form(head, "/decision")
            .with("outcome", "refused")
            .with("words", "Хөршүүд зөвшөөрөөгүй")
            .with("ground", "Газрын тухай хууль 31.3")
            .send();
    assertThat(head.statusBeforeRedirect()).isEqualTo(303);
    assertThat(applications.get(application.id()).status()).isEqualTo(Status.REFUSED);
    assertThat(waiting(application)).isEmpty();
    assertThat(citizen.browse().open(application.ownPath()).text())
        .contains("Газрын тухай хууль 31.3")
        .contains("гомдол гаргах эрхтэй")
        .doesNotContain("Хөршүүд эсэргүүцэж байна");
    assertThat(citizen.browse().open(application.ownPath() + "/readings").text())
        .contains("Газрын харилцаа", "Байгаль орчны газар", application.reference().text());
    assertThat(citizen.browse().open(application.ownPath() + "/proof").text())
        .contains("Шийдвэр гарсан")
        .doesNotContain("Газрын тухай хууль");
    assertThat(
            database
                .sql("select count(*) from flowable.act_ru_execution where business_key_ = :id")
                .param("id", application.id().toString())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void whoLooksAtAChildsDataIsToldOnceAnHourWithTheChildsName() {
    Applicant parent = citizen("Эх", "95730001", "ТА84030517");
    Application application = find(landApplication(parent));
    database
        .sql(
            """
            update service.request set behalf = 'CHILD', behalf_name = 'Бат Анхаа'
            where application_id = :id
            """)
        .param("id", application.id())
        .update();
    Browse clerk = signedIn.in("land-land-relations-official", port);
    clerk.open(application.workPath());
    clerk.open(application.workPath());
    Seen list = parent.browse().open("/account/readings");
    assertThat(list.page().select("tbody tr")).hasSize(1);
    assertThat(list.page().select("tbody").text())
        .contains("Бат Анхаа", "2 удаа", application.reference().text(), application.title());
    assertThat(parent.browse().open(application.ownPath() + "/readings").text())
        .contains("Бат Анхаа", "2 удаа");
  }

  @Test
  void whatCameBackIsCompletedQuestionByQuestion() {
    Applicant citizen = citizen("Сараа", "94770004", "ТБ88112202");
    Application application = find(landApplication(citizen));
    Browse clerk = signedIn.in("land-land-relations-official", port);
    Seen page = clerk.open(application.workPath());
    page = form(page, "/return").with("flaw-area-size", "Хэмжээ зурагтай таарахгүй байна").send();
    assertThat(page.statusBeforeRedirect()).isEqualTo(303);
    assertThat(applications.get(application.id()).status()).isEqualTo(Status.INCOMPLETE);
    assertThat(waiting(application)).isEmpty();

    Seen own = citizen.browse().open(application.ownPath());
    assertThat(own.text()).contains("Хэмжээ зурагтай таарахгүй байна");
    Seen question = own.form(application.ownPath() + "/completion").send();
    assertThat(Applicant.question(question)).isEqualTo("area-size");
    assertThat(question.text()).contains("Хэмжээ зурагтай таарахгүй байна");
    assertThat(citizen.browse().open(question.path().replace("area-size", "purpose")).status())
        .isEqualTo(404);
    Seen check = Applicant.answers(question, "area-size", "650");
    check = citizen.browse().open(check.path().replaceAll("/questions/.*", "/check"));
    Applicant.sends(check);
    assertThat(applications.get(application.id()).status()).isEqualTo(Status.EXAMINED);
    assertThat(waiting(application)).containsExactly("service.task.check");
    assertThat(clerk.open(application.workPath()).text()).contains("650");
  }

  @Test
  void anApplicationIsSavedAndFoundAgainWithItsCode() {
    Applicant somebody = new Applicant(Browse.at(port));
    Seen seen = somebody.begins("archive-reference");
    assertThat(Applicant.question(seen)).isEqualTo("name");
    Seen saved = Applicant.answers(seen, "save", Map.of("name", "Бат Дорж"));
    String code = saved.page().select(".service-code").text();
    Browse elsewhere = Browse.at(port);
    assertThat(elsewhere.open(seen.path()).status()).isEqualTo(404);
    Seen wrong =
        elsewhere
            .open("/applications/return")
            .form("/applications/return")
            .with("code", "00000-00000")
            .send();
    assertThat(wrong.status()).isEqualTo(422);
    Seen again =
        wrong.form("/applications/return").with("code", code.toLowerCase(Locale.ROOT)).send();
    assertThat(Applicant.question(again)).isEqualTo("register");
    assertThat(elsewhere.open(seen.path()).text()).contains("Таны хариулт");
    assertThat(Applicant.form(elsewhere.open(seen.path())).value("name")).isEqualTo("Бат Дорж");
  }

  @Test
  void nobodyBeginsWithoutEndByForgettingHisCookie() {
    Browse browse = Browse.at(port);
    Applicant somebody = new Applicant(browse);
    for (int begun = 0; begun < 300; begun++) {
      assertThat(somebody.begins("archive-reference").status()).isEqualTo(200);
      browse.forget();
    }
    assertThat(somebody.begins("archive-reference").status()).isEqualTo(409);
    Browse elsewhere = Browse.at(port);
    assertThat(new Applicant(elsewhere).begins("archive-reference").status()).isEqualTo(200);
  }

  private Seen landApplication(Applicant citizen) {
    Seen seen = citizen.begins("land-possession");
    seen = Applicant.confirms(seen);
    seen = Applicant.confirms(seen);
    seen = Applicant.confirms(seen);
    seen = Applicant.answers(seen, "applicant", "citizen");
    assertThat(Applicant.question(seen)).isEqualTo("right");
    seen = Applicant.answers(seen, "right", "possession");
    seen = Applicant.answers(seen, "land-address", "450453");
    seen = Applicant.answers(seen, Map.of());
    assertThat(Applicant.question(seen)).isEqualTo("area-size");
    assertThat(Applicant.answers(seen, "area-size", "их").status()).isEqualTo(422);
    seen = Applicant.answers(seen, "area-size", "700");
    seen = Applicant.answers(seen, "purpose", "other");
    seen = Applicant.answers(seen, "purpose-text", "Мод үржүүлэх");
    assertThat(Applicant.question(seen)).isEqualTo("sketch");
    seen =
        Applicant.form(seen)
            .file("files", "зураг.png", "image/png", Picture.small())
            .with("step", "next")
            .send();
    assertThat(Applicant.question(seen)).isEqualTo("cadastre");
    seen = Applicant.answers(seen, Map.of());
    seen = Applicant.answers(seen, Map.of());
    Seen check = Applicant.answers(seen, "true", "true");
    assertThat(check.text()).contains("зураг.png").contains("Лавлана уу");
    return Applicant.sends(check);
  }

  private static Seen answer(Seen page, String outcome, String words) {
    return form(page, "/answer").with("outcome", outcome).with("words", words).send();
  }

  /// The form of the page that sends to an address with that end.
  private static Filling form(Seen page, String end) {
    String action = page.page().select("form[action$=" + end + "]").attr("action");
    return page.form(action);
  }

  private UUID account(String phone) {
    return database
        .sql("select id from access.account where phone = :phone")
        .param("phone", phone)
        .query(UUID.class)
        .single();
  }

  @Test
  void aPhotographOfATelephoneIsTakenWithoutAnAccount() throws IOException {
    Seen begun = new Applicant(Browse.at(port)).begins("care-allowance");
    String path = begun.path().replaceAll("/questions/.*", "/questions/note");
    Seen kept =
        Applicant.form(begun.browse().open(path))
            .file("files", "зураг.png", "image/png", photograph())
            .with("step", "next")
            .send();
    assertThat(kept.statusBeforeRedirect()).isEqualTo(303);
    assertThat(begun.browse().open(path).text()).contains("зураг.png");
  }

  /// Noise, so that it stays as big as those of telephones: more than a form without files may be.
  private static byte[] photograph() throws IOException {
    var picture = new BufferedImage(1000, 1000, BufferedImage.TYPE_INT_RGB);
    var random = new Random(1);
    for (int place = 0; place < 1_000_000; place++) {
      picture.setRGB(place % 1000, place / 1000, random.nextInt(1 << 24));
    }
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    return bytes.toByteArray();
  }

  private Applicant citizen(String name, String phone, String register) {
    people.citizen(name, phone, register);
    var browse = Browse.at(port);
    browse.signIn(phone, People.PASSWORD);
    return new Applicant(browse);
  }

  private Application find(Seen receipt) {
    return applications
        .find(Reference.parse(Applicant.number(receipt)).orElseThrow())
        .orElseThrow();
  }

  private List<String> waiting(Application application) {
    return database
        .sql(
            """
            select kind from inbox.task where thing_id = :id and done_at is null order by kind
            """)
        .param("id", application.id())
        .query(String.class)
        .list();
  }

  private String answersInDatabase(Application application) {
    UUID id = application.id();
    return database
        .sql("select answers::text from service.request where application_id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }
}
