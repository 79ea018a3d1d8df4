package mn.ukhaalag.service.designer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import mn.ukhaalag.Administrator;
import mn.ukhaalag.Browse;
import mn.ukhaalag.Filling;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.access.People;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Applications;
import mn.ukhaalag.service.Reference;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.service.Version;
import mn.ukhaalag.service.Versions;
import mn.ukhaalag.service.application.Applicant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// An office makes a service without programming, and changes it while cases run.
@ProvinceTest
class DesignerStoryTest {

  private static final String HOME = "/administration/services/parking-road-closure";
  private static final String PROPERTY = "/administration/services/local-property-rent";

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Services services;
  @Autowired Versions versions;
  @Autowired Applications applications;
  @Autowired JdbcClient database;
  @Autowired SessionRepository<? extends Session> sessions;

  @Test
  void aServiceIsMadePublishedChangedAndTakenBackWhileCasesRun() {
    Browse maker = keeper("roads");
    Browse second = keeper("roads");
    assertThat(maker.open("/administration/services").text()).contains("зам түр хаах");
    Seen draft = maker.open(HOME).form(HOME + "/versions").send();
    assertThat(draft.path()).isEqualTo(HOME + "/versions/1");
    fillIn(maker, HOME + "/versions/1");
    tried(maker, HOME + "/versions/1");
    publish(maker, second, 1);

    Application older = applies("Сувд", "99110061", "ТА90010146", "5");
    Seen changed = maker.open(HOME).form(HOME + "/versions").send();
    assertThat(changed.path()).isEqualTo(HOME + "/versions/2");
    Seen refused = changed.form(HOME + "/versions/2/questions/purpose/removal").send();
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("«days»").contains("«purpose»");
    changed.form(HOME + "/versions/2/questions/phone/removal").send();
    publish(maker, second, 2);
    assertThat(published().form().find("phone")).isEmpty();

    grant(older);
    assertThat(applications.get(older.id()).version()).isEqualTo(version(1).id());
    assertThat(applications.get(older.id()).status()).isEqualTo(Application.Status.ISSUED);

    Seen back = maker.open(HOME + "/versions/1").form(HOME + "/versions/1/return").send();
    assertThat(back.path()).isEqualTo(HOME + "/versions/3");
    second.open(HOME + "/versions/3").form(HOME + "/versions/3/publication").send();
    assertThat(published().number()).isEqualTo(3);
    assertThat(published().form().find("phone")).isPresent();
    assertThat(version(2).state()).isEqualTo(Version.State.RETIRED);
  }

  private void fillIn(Browse maker, String path) {
    Seen page = maker.open(path + "/new-question?kind=choice");
    Filling form =
        page.form(path + "/questions")
            .with("label-mn", "Юу хийх вэ?")
            .with("name", "purpose")
            .with("after", "phone")
            .with("option-0-mn", "Зогсоол")
            .with("option-0-en", "Parking")
            .with("option-1-mn", "Ухах")
            .with("option-1-en", "Digging");
    Seen wrong = form.send();
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.form(path + "/questions").value("label-mn")).isEqualTo("Юу хийх вэ?");
    Seen kept = wrong.form(path + "/questions").with("label-en", "What will you do?").send();
    assertThat(kept.statusBeforeRedirect()).isEqualTo(303);
    Seen days =
        maker
            .open(path + "/new-question?kind=number")
            .form(path + "/questions")
            .with("label-mn", "Хэдэн өдөр")
            .with("label-en", "Days")
            .with("after", "purpose")
            .with("most", "30")
            .with("when-0-question", "purpose")
            .with("when-0-operator", "is")
            .with("when-0-value", "Ухах")
            .send();
    assertThat(days.statusBeforeRedirect()).isEqualTo(303);
    assertThat(days.text()).contains("«Юу хийх вэ?» тэнцүү Ухах");
    maker
        .open(path + "/stops/new")
        .form(path + "/stops/new")
        .with("words-mn", "Насанд хүрээгүй")
        .with("words-en", "Under age")
        .with("when-0-question", "citizen.age")
        .with("when-0-operator", "less-than")
        .with("when-0-value", "18")
        .send();
    Seen fee =
        maker
            .open(path + "/fees/new")
            .form(path + "/fees/new")
            .with("words-mn", "Зам хаах өдөр")
            .with("words-en", "Day of closing")
            .with("times", "days")
            .with("when-0-question", "days")
            .with("when-0-operator", "answered")
            .with("price-0-from", "2020-01-01")
            .with("price-0-mnt", "10000")
            .send();
    assertThat(fee.statusBeforeRedirect()).isEqualTo(303);
    assertThat(fee.text()).contains("10,000₮").contains("Насанд хүрээгүй");
  }

  /// In the sandbox.
  private void tried(Browse maker, String path) {
    Integer before = cases();
    Seen seen = trial(maker.open(path + "/preview"), Map.of("name", "Бат Дорж"));
    seen = trial(seen, Map.of("phone", "99112233"));
    assertThat(trial(seen, Map.of("purpose", "digging", "sandbox-age", "12")).text())
        .contains("Насанд хүрээгүй");
    seen = trial(seen, Map.of("purpose", "digging"));
    assertThat(trial(seen, Map.of("days", "31")).status()).isEqualTo(422);
    seen = trial(seen, Map.of("days", "3"));
    assertThat(seen.text()).contains("30,000₮");
    assertThat(trial(seen, Map.of("true", "true")).text()).contains("Бүх асуулт дууслаа");
    assertThat(cases()).isEqualTo(before);
  }

  private static Seen trial(Seen seen, Map<String, String> fields) {
    Filling form = seen.form(seen.path());
    fields.forEach(form::with);
    return form.with("step", "next").send();
  }

  private Integer cases() {
    return database
        .sql("select count(*) from service.draft where service_id = :id")
        .param("id", services.find("parking-road-closure").orElseThrow().id())
        .query(Integer.class)
        .single();
  }

  private static void publish(Browse maker, Browse second, int number) {
    String path = HOME + "/versions/" + number;
    Seen proposed = maker.open(path).form(path + "/proposal").send();
    assertThat(proposed.text()).contains("санал болгосон хүн");
    assertThat(proposed.page().select("form[action$=/publication]")).isEmpty();
    Seen published = second.open(path).form(path + "/publication").send();
    assertThat(published.statusBeforeRedirect()).isEqualTo(303);
  }

  private Application applies(String name, String phone, String register, String days) {
    people.citizen(name, phone, register);
    var browse = Browse.at(port);
    browse.signIn(phone, People.PASSWORD);
    Seen seen = new Applicant(browse).begins("parking-road-closure");
    seen = Applicant.confirms(seen);
    seen = Applicant.confirms(seen);
    seen = Applicant.answers(seen, "purpose", "digging");
    seen = Applicant.answers(seen, "days", days);
    Seen check = Applicant.answers(seen, "true", "true");
    assertThat(check.text()).contains("50,000₮");
    Seen receipt = Applicant.sends(check);
    return applications
        .find(Reference.parse(Applicant.number(receipt)).orElseThrow())
        .orElseThrow();
  }

  private void grant(Application application) {
    Seen page =
        Administrator.of("roads", Role.OFFICIAL, port, database, sessions)
            .open(application.workPath());
    String action = page.page().select("form[action$=/decision]").attr("action");
    page.form(action).with("outcome", "granted").send();
  }

  @Test
  void twoPeopleDoNotWriteOverEachOther() {
    Browse one = keeper("property");
    Browse other = keeper("property");
    String path = one.open(PROPERTY).form(PROPERTY + "/versions").send().path();
    Seen opened = one.open(path + "/questions/phone");
    other
        .open(path + "/questions/name")
        .form(path + "/questions/name")
        .with("label-mn", "Бүтэн нэр")
        .send();
    Seen kept = opened.form(path + "/questions/phone").with("hint-mn", "8 орон").send();
    assertThat(kept.statusBeforeRedirect()).isEqualTo(303);
    other
        .open(path + "/questions/phone")
        .form(path + "/questions/phone")
        .with("label-mn", "Гар утас")
        .send();
    Seen late = opened.form(path + "/questions/phone").with("label-mn", "Утасны дугаар").send();
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.text()).contains("өөр хүн энэ ноорогийг өөрчилсөн", "«Гар утас»", "«8 орон»");
    Filling again = late.form(path + "/questions/phone");
    assertThat(again.value("label-mn")).isEqualTo("Утасны дугаар");
    assertThat(again.send().statusBeforeRedirect()).isEqualTo(303);
    assertThat(one.open(path).text()).contains("Бүтэн нэр").contains("Утасны дугаар");
    byte[] foreign = one.download(path + "/file");
    Browse roads = keeper("roads");
    Seen refused =
        roads
            .open(HOME)
            .form(HOME + "/versions/file")
            .file("file", "service.json", "application/json", foreign)
            .send();
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("үйлчилгээнийх байна");

    brokenProcess(one, path);
    byte[] file = one.download(path + "/file");
    one.open(path).form(path + "/end").send();
    Seen looked =
        one.open(PROPERTY)
            .form(PROPERTY + "/versions/file")
            .file("file", "service.json", "application/json", file)
            .send();
    Seen imported = looked.form(looked.path() + "/taken").send();
    assertThat(imported.path()).isEqualTo(PROPERTY + "/versions/2");
    assertThat(imported.text()).contains("Утасны дугаар");
  }

  private static void brokenProcess(Browse keeper, String path) {
    byte[] bpmn = keeper.download(path + "/process.bpmn");
    String broken =
        new String(bpmn, StandardCharsets.UTF_8).replace("uk:kind=\"decision\"", "uk:kind=\"x\"");
    Seen refused = upload(keeper, path, broken.getBytes(StandardCharsets.UTF_8));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Шийдвэрлэх");
    String remarked =
        new String(bpmn, StandardCharsets.UTF_8).replace("<process ", "<!-- миний -->\n<process ");
    byte[] own = remarked.getBytes(StandardCharsets.UTF_8);
    assertThat(upload(keeper, path, own).statusBeforeRedirect()).isEqualTo(303);
    assertThat(keeper.download(path + "/process.bpmn")).isEqualTo(own);
  }

  private static Seen upload(Browse keeper, String path, byte[] file) {
    return keeper
        .open(path + "/process")
        .form(path + "/process/file")
        .file("file", "process.bpmn", "application/xml", file)
        .send();
  }

  @Test
  void whoKeepsAnotherOrganisationSeesNothing() {
    Browse stranger = keeper("health");
    assertThat(stranger.open(HOME).status()).isEqualTo(404);
    assertThat(stranger.open("/administration/services/residence-reference/versions/1").status())
        .isEqualTo(404);
    assertThat(
            stranger.open("/administration/services/residence-reference/versions/1/file").status())
        .isEqualTo(404);
    Browse province =
        Administrator.of("azdtg", Role.PROVINCE_ADMINISTRATOR, port, database, sessions);
    Seen version = province.open("/administration/services/residence-reference/versions/1");
    assertThat(version.text())
        .contains("Нийтэлсэн", "яг таарсан үед шууд шийднэ", "албан хаагчийн ажлын жагсаалтад")
        .contains("4 асуултыг систем өөрөө нэмдэг");
    Seen trial = province.open(version.page().select("a[href$=/trial]").attr("href"));
    assertThat(trial.text()).contains("турших нь асуултад хариулахаас эхэлнэ");
    assertThat(
            Administrator.of("health", Role.OFFICIAL, port, database, sessions)
                .open("/administration/services")
                .status())
        .isEqualTo(404);
  }

  private Version published() {
    return versions
        .published(services.find("parking-road-closure").orElseThrow().id())
        .orElseThrow();
  }

  private Version version(int number) {
    return versions.of(services.find("parking-road-closure").orElseThrow().id()).stream()
        .filter(it -> it.number() == number)
        .findFirst()
        .orElseThrow();
  }

  private Browse keeper(String organisation) {
    return Administrator.of(
        organisation, Role.ORGANISATION_ADMINISTRATOR, port, database, sessions);
  }
}
