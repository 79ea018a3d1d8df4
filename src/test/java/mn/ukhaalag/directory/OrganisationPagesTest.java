package mn.ukhaalag.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.ledger.Author;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Everybody finds an organisation, how to reach it and who answers for what.
@ProvinceTest
class OrganisationPagesTest {

  @LocalServerPort int port;
  @Autowired DirectoryImport files;

  @Test
  void theTreeIsReadInBothLanguages() {
    var citizen = Browse.at(port);
    Seen tree = citizen.open("/organisations");
    assertThat(tree.status()).isEqualTo(200);
    assertThat(tree.text())
        .contains("Дархан-Уул аймгийн Засаг даргын Тамгын газар", "Эрүүл мэнд", "Орхон сум");
    citizen.open("/language/en?back=/organisations");
    assertThat(citizen.open("/organisations").text())
        .contains("Governor's Office of Darkhan-Uul Aimag", "Health", "Orkhon sum");
  }

  @Test
  void anOrganisationIsFoundByNameAndSum() {
    var citizen = Browse.at(port);
    Seen found =
        citizen.open("/organisations").form("/organisations").with("q", "номын сан").send();
    assertThat(found.page().select("main li a").eachAttr("href"))
        .contains("/organisations/library");
    assertThat(citizen.open("/organisations?q=library&sum=4510").text())
        .contains("Байгууллага олдсонгүй");
  }

  @Test
  void itsPageTellsHowItIsReachedAndWhoHeldThePostOnADay() {
    files.apply(
        Author.SYSTEM,
        "officials",
        """
        organisation_code,post_code,family_name,given_name,email,phone,from
        theatre,theatre-head,Бат,Цэцэг,tsetseg@theatre.example,,2015-01-01
        theatre,theatre-head,Дорж,Мөнх,munkh@theatre.example,,2021-06-01
        """
            .getBytes(StandardCharsets.UTF_8),
        null);
    var citizen = Browse.at(port);
    Seen today = citizen.open("/organisations/theatre");
    assertThat(today.text()).contains("Д.Мөнх", "Ажлын цаг").doesNotContain("Б.Цэцэг");
    Seen then = today.form("/organisations/theatre").with("on", "2021-05-31").send();
    assertThat(then.text()).contains("Б.Цэцэг", "2021.05.31").doesNotContain("Д.Мөнх");
    Seen wrong = then.form("/organisations/theatre").with("on", "маргааш").send();
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.page().select("[name=on]").val()).isEqualTo("маргааш");
    assertThat(citizen.open("/organisations/nowhere").status()).isEqualTo(404);
  }

  @Test
  void theListIsOpenData() {
    var program = Browse.at(port);
    assertThat(program.open("/api/v1/organisations").body()).contains("\"code\":\"azdtg\"");
    assertThat(program.open("/api/v1/organisations/zdtg-darkhan").body())
        .contains("\"superior\":\"azdtg\"", "\"area\":\"4501\"");
    assertThat(program.open("/api/v1/organisations/nowhere").header("Content-Type"))
        .startsWith("application/problem+json");
    Seen csv = program.open("/organisations.csv");
    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.body()).startsWith("code,kind,parent_code,name_mn");
  }
}
