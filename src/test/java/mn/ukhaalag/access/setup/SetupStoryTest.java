package mn.ukhaalag.access.setup;

import static org.assertj.core.api.Assertions.assertThat;

import mn.ukhaalag.Browse;
import mn.ukhaalag.Filling;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.Contact;
import mn.ukhaalag.directory.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/// Whoever installs the system becomes its first administrator, once.
@ProvinceTest
@TestPropertySource(properties = "ukhaalag.setup=true")
class SetupStoryTest {

  @LocalServerPort int port;
  @Autowired SetupCode code;
  @Autowired Accounts accounts;

  @Test
  void theReaderOfTheConsoleMakesTheFirstAdministrator() {
    var installer = Browse.at(port);
    Seen page = installer.open("/");
    assertThat(page.path()).isEqualTo("/setup");
    Seen refused = filled(page).with("code", "AAAAAAAAAAAA").send();
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.form("/setup").value("givenName")).isEqualTo("Энх");
    Seen home =
        refused
            .form("/setup")
            .with("code", code.code())
            .with("password", "урт нууц өгүүлбэр")
            .send();
    assertThat(home.path()).isEqualTo("/");
    assertThat(home.text()).contains("А.Энх").contains("Сэлэнгэ аймаг");
    assertThat(home.browse().open("/organisations/azdtg").text())
        .contains("Сэлэнгэ аймгийн Засаг даргын Тамгын газар")
        .doesNotContain("Дархан-Уул аймгийн Засаг даргын Тамгын газар");
    Actor actor =
        accounts
            .of(Contact.email("enkh@example.mn").orElseThrow())
            .flatMap(account -> accounts.actor(account.id()))
            .orElseThrow();
    assertThat(actor.holds(Role.PROVINCE_ADMINISTRATOR)).isTrue();
    assertThat(Browse.at(port).open("/setup").status()).isEqualTo(404);
    assertThat(Browse.at(port).open("/").path()).isEqualTo("/");
  }

  private static Filling filled(Seen page) {
    String post = page.page().select("#post option").eachAttr("value").getLast();
    return page.form("/setup")
        .with("familyName", "Алтан")
        .with("givenName", "Энх")
        .with("email", "enkh@example.mn")
        .with("post", post)
        .with("aimagMn", "Сэлэнгэ")
        .with("aimagEn", "Selenge")
        .with("officeMn", "Сэлэнгэ аймгийн Засаг даргын Тамгын газар")
        .with("officeEn", "Governor's Office of Selenge Aimag")
        .with("password", "урт нууц өгүүлбэр");
  }
}
