package mn.ukhaalag.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import mn.ukhaalag.Administrator;
import mn.ukhaalag.Browse;
import mn.ukhaalag.Filling;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.directory.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;

/// An organisation administrator keeps his own organisation, and the province administrator all.
@ProvinceTest
class KeepingTest {

  private static final String LIST = "/administration/organisations";
  private static final String SPORT = LIST + "/sport";

  @LocalServerPort int port;
  @Autowired JdbcClient database;
  @Autowired SessionRepository<?> sessions;
  @Autowired Organisations organisations;
  @Autowired Posts posts;

  @Test
  void theOrganisationOfAnotherLooksMissing() {
    var keeper = signedIn("sport", Role.ORGANISATION_ADMINISTRATOR);
    assertThat(keeper.open(SPORT).status()).isEqualTo(200);
    assertThat(keeper.open(LIST).page().select("main li a").eachAttr("href"))
        .containsExactly(SPORT);
    for (String foreign :
        new String[] {
          LIST + "/family",
          LIST + "/family/contact",
          LIST + "/family/import",
          LIST + "/family/export/posts.csv",
          LIST + "/nowhere",
          SPORT + "/name",
          SPORT + "/closing",
          SPORT + "/export/areas.csv",
          "/administration/import"
        }) {
      assertThat(keeper.open(foreign).status()).as(foreign).isEqualTo(404);
    }
    assertThat(signedIn("sport", Role.OFFICIAL).open(SPORT).status()).isEqualTo(404);
    assertThat(Browse.at(port).open(SPORT).path()).startsWith("/sign-in");
  }

  @Test
  void aUnitAPostAndItsHolderComeAndGo() {
    var keeper = signedIn("sport", Role.ORGANISATION_ADMINISTRATOR);
    Seen done =
        keeper
            .open(SPORT + "/units/new")
            .form(SPORT + "/units")
            .with("code", "sport-youth")
            .with("nameMn", "Залуучуудын спортын тасаг")
            .with("nameEn", "Youth sport section")
            .with("from", "2024-01-01")
            .send();
    assertThat(done.statusBeforeRedirect()).isEqualTo(303);
    assertThat(done.text()).contains("Хадгаллаа", "Залуучуудын спортын тасаг");
    post(keeper, "OFFICIAL").send();
    var post = posts.byCode("sport", "sport-trainer").orElseThrow();
    assertThat(post.roles()).containsExactly(Role.OFFICIAL);
    assertThat(post(keeper, "OFFICIAL").send().text()).contains("Ийм код аль хэдийн");

    Seen first = appoint(keeper, "Сүх", "sukh@sport.example", "2024-02-01");
    assertThat(first.text()).contains("Б.Сүх", "2024.02.01");
    Seen second = appoint(keeper, "Баяр", "bayar@sport.example", "2025-02-01");
    assertThat(second.status()).isEqualTo(422);
    assertThat(second.text()).contains("Б.Сүх эрхэлж байна");
    assertThat(second.page().select("[name=givenName]").val()).isEqualTo("Баяр");

    String end = first.page().select("a[href$=/end]:contains(Сүх)").attr("href");
    Seen unclear = keeper.open(end).form(end).with("to", "2023-01-01").send();
    assertThat(unclear.status()).isEqualTo(422);
    assertThat(unclear.form(end).with("to", "2025-02-01").send().status()).isEqualTo(200);
    assertThat(appoint(keeper, "Баяр", "bayar@sport.example", "2025-02-01").text())
        .contains("Б.Баяр", "2024.02.01 – 2025.02.01: Б.Сүх");
    assertThat(keeper.open(SPORT + "/posts/sport-trainer").text())
        .contains("Албан хаагч томилсон", "Томилолтыг дуусгасан");
    assertThat(keeper.open("/organisations/sport?on=2024-06-01").text()).contains("Б.Сүх");
  }

  @Test
  void somebodyOfAnotherOrganisationIsAppointedByTheProvinceAdministratorOnly() {
    var province = signedIn("azdtg", Role.PROVINCE_ADMINISTRATOR);
    call(province, LIST + "/museum/posts/museum-head", "Гэгээ", "gegee@elsewhere.example");
    var keeper = signedIn("library", Role.ORGANISATION_ADMINISTRATOR);
    String post = LIST + "/library/posts/library-head";
    Seen refused = call(keeper, post, "Гэгээ", "gegee@elsewhere.example");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Түүнийг зөвхөн аймгийн администратор томилно");
    assertThat(refused.page().select("[name=givenName]").val()).isEqualTo("Гэгээ");
    assertThat(call(province, post, "Гэгээ", "gegee@elsewhere.example").text())
        .contains("Хадгаллаа");
  }

  private static Seen call(Browse keeper, String post, String name, String email) {
    String path = post + "/appointments";
    return keeper
        .open(path + "/new")
        .form(path)
        .with("familyName", "Бат")
        .with("givenName", name)
        .with("email", email)
        .with("from", "2024-02-01")
        .send();
  }

  @Test
  void rightsOverTheProvinceAreNotOnesOwnToGive() {
    var keeper = signedIn("azdtg", Role.ORGANISATION_ADMINISTRATOR);
    String posts = LIST + "/azdtg/posts";
    Seen form = keeper.open(posts + "/new");
    assertThat(form.page().select("[name=roles]").eachAttr("value")).doesNotContain("AUDITOR");
    Seen refused =
        form.form(posts)
            .with("code", "azdtg-crown")
            .with("titleMn", "Хаан")
            .with("titleEn", "King")
            .with("roles", "PROVINCE_ADMINISTRATOR")
            .send();
    assertThat(refused.status()).isEqualTo(422);
  }

  @Test
  void aRenamedOrganisationKeepsItsOldNameForOldDays() {
    var province = signedIn("azdtg", Role.PROVINCE_ADMINISTRATOR);
    Seen done =
        province
            .open(LIST + "/new")
            .form(LIST)
            .with("code", "night-school")
            .with("kind", "EDUCATION")
            .with("nameMn", "Оройн сургууль")
            .with("nameEn", "Evening school")
            .with("superior", "education")
            .with("area", "4501")
            .with("from", "2015-09-01")
            .send();
    assertThat(done.path()).isEqualTo(LIST + "/night-school");
    String name = LIST + "/night-school/name";
    province
        .open(name)
        .form(name)
        .with("nameMn", "Насанд хүрэгчдийн сургууль")
        .with("nameEn", "Adult school")
        .with("from", "2020-09-01")
        .send();
    var citizen = Browse.at(port);
    assertThat(citizen.open("/organisations/night-school").page().select("h1").text())
        .isEqualTo("Насанд хүрэгчдийн сургууль");
    assertThat(citizen.open("/organisations/night-school?on=2020-08-31").page().select("h1").text())
        .isEqualTo("Оройн сургууль");
    String closing = LIST + "/night-school/closing";
    province.open(closing).form(closing).with("to", "2026-02-01").send();
    assertThat(organisations.list()).noneMatch(it -> it.code().equals("night-school"));
    assertThat(citizen.open("/organisations/night-school").text()).contains("2026.02.01");
  }

  @Test
  void aFileIsLookedAtBeforeItIsApplied() {
    var keeper = signedIn("sme", Role.ORGANISATION_ADMINISTRATOR);
    String home = LIST + "/sme";
    Seen wrong = send(keeper, home, "organisation_code,code,name_mn,name_en\nsme,sme-a,,A\n");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("Файлд 1 алдаа байна", "name_mn", "Утга оруулна уу");

    Seen right =
        send(
            keeper,
            home,
            "organisation_code,code,name_mn,name_en\nsme,sme-loans,Зээлийн тасаг,Loans\n");
    assertThat(right.text()).contains("Шинэ: 1. Өөрчлөгдөх: 0.", "sme sme-loans");
    assertThat(keeper.open(home).text()).doesNotContain("Зээлийн тасаг");
    Seen applied = right.form(home + "/import/applied").send();
    assertThat(applied.text()).contains("Хадгаллаа", "Зээлийн тасаг");
    assertThat(right.form(home + "/import/applied").send().status()).isEqualTo(422);

    assertThat(keeper.open(home + "/export/units.csv").body()).contains("sme,sme-loans");
    assertThat(
            keeper
                .open(home + "/import")
                .form(home + "/import")
                .with("file", "units")
                .send()
                .text())
        .contains("CSV файл сонгоно уу");
  }

  @Test
  void theFormsSpeakEnglishToo() {
    var province = signedIn("azdtg", Role.PROVINCE_ADMINISTRATOR);
    province.open("/language/en?back=/");
    assertThat(province.open("/administration/import").text())
        .contains("Import and export", "organisation_code");
    Seen refused =
        province.open(SPORT + "/contact").form(SPORT + "/contact").with("email", "nobody").send();
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("is not an e-mail address");
  }

  private static Seen send(Browse keeper, String home, String csv) {
    return keeper
        .open(home + "/import")
        .form(home + "/import")
        .with("file", "units")
        .file("content", "units.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8))
        .send();
  }

  private static Filling post(Browse keeper, String role) {
    return keeper
        .open(SPORT + "/posts/new")
        .form(SPORT + "/posts")
        .with("code", "sport-trainer")
        .with("titleMn", "Дасгалжуулагч")
        .with("titleEn", "Trainer")
        .with("roles", role)
        .with("from", "2024-01-01");
  }

  private static Seen appoint(Browse keeper, String name, String email, String from) {
    String path = SPORT + "/posts/sport-trainer/appointments";
    return keeper
        .open(path + "/new")
        .form(path)
        .with("familyName", "Бат")
        .with("givenName", name)
        .with("email", email)
        .with("from", from)
        .send();
  }

  private Browse signedIn(String organisation, Role role) {
    return Administrator.of(organisation, role, port, database, sessions);
  }
}
