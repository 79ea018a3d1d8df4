package mn.ukhaalag.service.designer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mn.ukhaalag.Administrator;
import mn.ukhaalag.Browse;
import mn.ukhaalag.Filling;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.service.process.PermitOffice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// A designer walks his draft through its whole process before anybody publishes it, and nobody
/// ever hears of it.
@ProvinceTest
class SandboxStoryTest {

  private static final String SERVICES = "/administration/services/";

  @LocalServerPort int port;
  @Autowired JdbcClient database;
  @Autowired SessionRepository<? extends Session> sessions;

  @Test
  void aDraftIsWalkedFromTheFeeToTheCertificateThroughAllOrganisations() {
    Browse maker = keeper("labour");
    String path = begin(maker, "food-support");
    fee(maker, path);
    assertThat(
            maker
                .open(path + "/process")
                .form(path + "/process")
                .with("pattern", "PARALLEL")
                .with("party-0-organisation", "police")
                .with("party-1-organisation", "env")
                .with("party-1-days", "5")
                .with("step-payment", "true")
                .with("step-certificate", "true")
                .send()
                .statusBeforeRedirect())
        .isEqualTo(303);
    Map<String, Long> before = everything();

    Seen seen = sent(maker, path);
    assertThat(seen.text()).contains("5,000₮", "Хүсэлт илгээсэн");
    seen = presses(seen, "Төллөө гэж үзэх");
    seen = presses(seen, "Бүрэн, зөв");
    assertThat(seen.page().select(".designer-step .uk-meta").text())
        .contains("Цагдаагийн газар", "Байгаль");
    assertThat(picture(maker, seen)).contains("#fff4d9").contains("#e0f3e9");
    seen = presses(seen, "Зөвшөөрсөн");
    seen = presses(seen, "Зөвшөөрөөгүй");
    Seen decided = presses(seen, "Олгох");
    assertThat(decided.text()).contains("Явц дууслаа", "Гэрчилгээ олгогдоно");
    byte[] specimen =
        decided.form(path + "/preview/certificate").send().body().getBytes(StandardCharsets.UTF_8);
    assertThat(new String(specimen, StandardCharsets.UTF_8)).startsWith("%PDF");

    Seen back = presses(decided, "Сүүлийн алхмыг буцаах");
    Seen refused = presses(back, "Татгалзах");
    assertThat(refused.text()).contains("Татгалзсан").doesNotContain("Гэрчилгээ олгогдоно");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void timeStandsWhileItIsCompletedAndLimitsPassWhenTheDesignerSaysSo() {
    Browse maker = keeper("labour");
    String path = begin(maker, "child-money");
    maker
        .open(path + "/process")
        .form(path + "/process/file")
        .file("file", "p.bpmn", "application/xml", PermitOffice.drawn("camunda-modeler").bytes())
        .send();
    Map<String, Long> before = everything();

    Seen seen = sent(maker, path);
    seen = presses(seen, "Дутуу гэж иргэнд буцаах");
    assertThat(seen.text()).contains("Хугацаа зогссон байна");
    String due = due(seen);
    seen = presses(seen, "Долоо хоног өнгөрлөө гэж үзэх");
    seen = presses(seen, "Иргэн нөхөж илгээлээ гэж үзэх");
    assertThat(due(seen)).isGreaterThan(due);

    seen = presses(seen, "Бүрэн, зөв");
    assertThat(seen.page().select("[aria-labelledby=limits] li").eachText())
        .anyMatch(it -> it.contains("Хугацаа дөхсөн"));
    while (!seen.text().contains("Хугацаа өнгөрөв: Хугацаа дөхсөн")) {
      seen = presses(seen, "Эхний хугацаа одоо өнгөрлөө гэж үзэх");
    }
    assertThat(seen.page().select(".designer-step").text())
        .as("the police are still waited for")
        .contains("Цагдаагийн санал");
    assertThat(seen.page().select(".uk-timeline").text()).contains("Хугацаа дуусаж байгааг");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void whatNoLongerFitsTheDraftIsLeftOutAndWhatIsNotFilledInIsNotSent() {
    Browse maker = keeper("labour");
    String path = begin(maker, "disability-benefits");
    Seen seen = sent(maker, path);
    Filling forged = seen.form(path + "/trial").with("sandbox-answers", "{\"name\": 5}");
    Seen unfilled = forged.send();
    assertThat(unfilled.status()).isEqualTo(422);
    assertThat(unfilled.text()).contains("Маягтыг бүрэн зөв бөглөөгүй байна");

    Seen other =
        seen.form(path + "/trial")
            .with("sandbox-moves", "answer:nowhere:granted done:payment time")
            .send();
    assertThat(other.status()).isEqualTo(200);
    assertThat(other.text()).contains("тохирохоо больсон");
    assertThat(keeper("health").open(path + "/trial").status()).isEqualTo(404);
  }

  private String begin(Browse maker, String service) {
    return maker.open(SERVICES + service).form(SERVICES + service + "/versions").send().path();
  }

  private static void fee(Browse maker, String path) {
    maker
        .open(path + "/fees/new")
        .form(path + "/fees/new")
        .with("words-mn", "Хураамж")
        .with("words-en", "Fee")
        .with("price-0-from", "2020-01-01")
        .with("price-0-mnt", "5000")
        .send();
  }

  /// Fills the form in, to the page that follows its sending.
  private static Seen sent(Browse maker, String path) {
    Seen trial = filled(maker, path).form(path + "/trial").send();
    assertThat(trial.status()).isEqualTo(200);
    return trial;
  }

  private static Seen filled(Browse maker, String path) {
    Seen seen = maker.open(path + "/preview");
    for (var answer : List.of("Бат Дорж", "99112233", "true")) {
      Filling form = seen.form(path + "/preview");
      form.with(form.value("sandbox-question"), answer).with("step", "next");
      seen = form.send();
    }
    return seen;
  }

  /// Presses the button with these words.
  private static Seen presses(Seen seen, String words) {
    var button =
        seen.page().select("button[name=move]").stream()
            .filter(it -> it.ownText().equals(words))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No button " + words + ": " + seen.text()));
    String move = button.attr("value");
    Seen next = seen.formWith("move", move).with("move", move).send();
    assertThat(next.status()).isEqualTo(200);
    return next;
  }

  private static String picture(Browse maker, Seen seen) {
    return maker.open(seen.page().select(".designer-diagram img").attr("src")).body();
  }

  private static String due(Seen seen) {
    return seen.page().select("dt:containsOwn(Хугацаа) + dd").text();
  }

  /// How many rows there are of all that a case leaves behind.
  private Map<String, Long> everything() {
    Map<String, Long> counts = new LinkedHashMap<>();
    database
        .sql(
            """
            select table_schema || '.' || table_name from information_schema.tables
            where table_schema in ('service', 'flowable', 'inbox', 'notice')
              and table_type = 'BASE TABLE'
            order by 1
            """)
        .query(String.class)
        .list()
        .forEach(
            it ->
                counts.put(
                    it, database.sql("select count(*) from " + it).query(Long.class).single()));
    return counts;
  }

  private Browse keeper(String organisation) {
    return Administrator.of(
        organisation, Role.ORGANISATION_ADMINISTRATOR, port, database, sessions);
  }
}
