package mn.ukhaalag.service.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.access.People;
import mn.ukhaalag.directory.Country;
import mn.ukhaalag.directory.Country.Unit;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Applications;
import mn.ukhaalag.service.Publishing;
import mn.ukhaalag.service.Reference;
import mn.ukhaalag.service.Requests;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Version;
import mn.ukhaalag.service.catalogue.ServiceFile;
import mn.ukhaalag.service.process.PermitOffice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// An address anywhere in Mongolia, chosen step by step.
@ProvinceTest
class AddressStoryTest {

  private static final String KHUVSGUL = "67";
  private static final String CAPITAL = "11";

  @LocalServerPort int port;
  @Autowired PermitOffice office;
  @Autowired ServiceFile files;
  @Autowired Publishing publishing;
  @Autowired Applications applications;
  @Autowired Requests requests;
  @Autowired Country country;
  @Autowired People people;
  @Autowired JdbcClient database;

  @Test
  void anAddressInAnotherAimagIsChosenStepByStep() {
    Service service = service("test-address", "address", false);
    Seen first = begins(service, "Сараа", "94511001", "ТА91020311");
    assertThat(first.page().select("#home-aimag option").eachText())
        .hasSize(22)
        .startsWith("Дархан-Уул", "Улаанбаатар", "Архангай");
    assertThat(first.page().select("#home optgroup").eachAttr("label"))
        .containsExactly("Дархан", "Орхон", "Хонгор", "Шарын гол");
    // Without the button between, the sums of the other aimag are asked for.
    Seen early = Applicant.answers(first, Map.of("home-aimag", KHUVSGUL, "home", "4501"));
    assertThat(early.status()).isEqualTo(422);
    assertThat(early.page().select("#home optgroup").eachAttr("label")).contains("Алаг-Эрдэнэ");

    Seen sums = Applicant.answers(first, "aimag", Map.of("home-aimag", KHUVSGUL));
    assertThat(sums.status()).isEqualTo(200);
    assertThat(sums.page().select("#home option").eachText()).contains("Ханх", "Мөрөн");
    assertThat(sums.page().select("#home option[selected]")).isEmpty();
    Seen check =
        Applicant.answers(
            sums, Map.of("home", sum(KHUVSGUL, "Ханх"), "home-bag", "Турт", "home-street", "Нуур"));
    assertThat(check.text()).contains("Хөвсгөл, Ханх, Турт, Нуур");
    Seen again = check.browse().open(check.path().replace("/check", "/questions/home"));
    assertThat(again.page().select("#home-aimag option[selected]").text()).isEqualTo("Хөвсгөл");
    assertThat(again.page().select("#home option[selected]").text()).isEqualTo("Ханх");
    Application sent = sends(check);
    JsonNode answer = requests.get(sent.id()).answers().path("home");
    assertThat(answer.path("area").asString()).isEqualTo(sum(KHUVSGUL, "Ханх"));
    assertThat(answer.path("bag").asString()).isEqualTo("Турт");
  }

  @Test
  void districtsOfTheCapitalStandInOneGroup() {
    Service service = service("test-address-capital", "address", false);
    Seen first = begins(service, "Номин", "94511002", "ТА91020312");
    Seen capital = Applicant.answers(first, "aimag", Map.of("home-aimag", CAPITAL));
    assertThat(capital.page().select("#home optgroup").eachAttr("label"))
        .containsExactly("Улаанбаатар");
    assertThat(capital.page().select("#home optgroup option")).hasSize(9);
    Seen wrong = Applicant.form(capital).with("step", "next").with("home", "99999").send();
    assertThat(wrong.status()).isEqualTo(422);
    Seen check =
        Applicant.answers(
            capital, Map.of("home", sum(CAPITAL, "Баянзүрх"), "home-bag", "5-р хороо"));
    assertThat(check.text()).contains("Улаанбаатар, Баянзүрх, 5-р хороо");
  }

  @Test
  void whereTheAddressSaysWhoDecidesItIsOfThisProvince() {
    Service service = service("test-address-own", "address", true);
    Seen first = begins(service, "Гэрэл", "94511003", "ТА91020313");
    assertThat(first.page().select("#home-aimag")).isEmpty();
    Seen refused =
        Applicant.form(first).with("step", "next").with("home", sum(KHUVSGUL, "Ханх")).send();
    assertThat(refused.status()).isEqualTo(422);
    Application sent = sends(Applicant.answers(first, Map.of("home", "450155")));
    assertThat(sent.area()).isEqualTo("450155");
  }

  /// What was published before bags could be typed.
  @Test
  void olderVersionsTakeATypedBagToo() {
    Service service = service("test-address-old", "address", false);
    database
        .sql(
            """
            update service.version set form = form #- '{properties,home,properties,bag}'
            where service_id = :id
            """)
        .param("id", service.id())
        .update();
    Seen first = begins(service, "Уянга", "94511004", "ТА91020314");
    Seen check = Applicant.answers(first, Map.of("home", "4507", "home-bag", "Шинэ баг"));
    assertThat(check.text()).contains("Дархан-Уул, Хонгор, Шинэ баг");
    assertThat(sends(check).status()).isNotNull();
  }

  @Test
  void theListHasEveryAimagAndSum() {
    List<Unit> aimags = country.aimags();
    assertThat(aimags).hasSize(22);
    assertThat(aimags.stream().flatMap(it -> country.parts(it.code()).stream())).hasSize(339);
    assertThat(aimags)
        .allSatisfy(
            aimag ->
                assertThat(country.parts(aimag.code()))
                    .isNotEmpty()
                    .allSatisfy(
                        sum ->
                            assertThat(country.path(sum.code()))
                                .extracting(Unit::code)
                                .containsExactly(aimag.code(), sum.code())));
    Browse anybody = Browse.at(port);
    assertThat(anybody.open("/areas/lists/en/" + KHUVSGUL).text()).contains("Khankh", "Murun");
    assertThat(anybody.open("/areas/lists/mn/99").status()).isEqualTo(404);
  }

  private String sum(String aimag, String name) {
    return country.parts(aimag).stream()
        .filter(it -> it.nameMn().equals(name))
        .findFirst()
        .orElseThrow()
        .code();
  }

  private Seen begins(Service service, String name, String phone, String register) {
    people.citizen(name, phone, register);
    Browse browse = Browse.at(port);
    browse.signIn(phone, People.PASSWORD);
    return new Applicant(browse).begins(service.code());
  }

  private Application sends(Seen check) {
    Seen receipt = Applicant.sends(check);
    return applications
        .find(Reference.parse(Applicant.number(receipt)).orElseThrow())
        .orElseThrow();
  }

  /// A service that asks where somebody lives.
  private Service service(String code, String kind, boolean decides) {
    Service service = office.service(code, "must");
    String file =
        """
        {"service": "%s", "fees": {"free": true},
         "presentation": {%s "questions": [
           {"name": "home", "kind": "%s", "label": {"mn": "Хаяг", "en": "Address"}}]},
         "process": {"pattern": "ONE_CHECK"}}
        """
            .formatted(code, decides ? "\"area\": \"home\"," : "", kind);
    var content = files.read(file.getBytes(StandardCharsets.UTF_8));
    Version version = publishing.keep(service, content.definition(), Author.SYSTEM);
    publishing.propose(version.id(), Author.SYSTEM);
    publishing.publish(version.id(), Author.SYSTEM);
    return service;
  }
}
