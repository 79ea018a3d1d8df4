package mn.ukhaalag.petition.casework;

import static org.assertj.core.api.Assertions.assertThat;

import mn.ukhaalag.Browse;
import mn.ukhaalag.Filling;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.petition.Handling;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.petition.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An organisation keeps ready words of its own, and whoever wrote in English gets them in English.
@ProvinceTest
class TemplateStoryTest {

  @LocalServerPort int port;
  @Autowired SignedIn signedIn;
  @Autowired Petitioning citizen;
  @Autowired Handling handling;
  @Autowired Staff staff;
  @Autowired JdbcClient database;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void ownWordsGoOutInTheLanguageOfThePetitioner() {
    Browse head = signedIn.in("nauug-clerk", port);
    Seen half = template(head).with("titleEn", "Lamp replaced").send();
    assertThat(half.status()).isEqualTo(422);
    assertThat(half.page().select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#bodyEn");
    Seen put =
        template(head)
            .with("titleEn", "Lamp replaced")
            .with("bodyEn", "The lamp of {reference} was replaced.")
            .send();
    assertThat(put.text()).contains("Гэрэл сольсон");

    assertThat(filled("EN")).contains("The lamp of ДУ-").doesNotContain("гэрлийг сольсон");
    assertThat(filled("MN")).contains("гэрлийг сольсон").doesNotContain("The lamp");
  }

  private static Filling template(Browse head) {
    return head.open("/work/templates")
        .form("/work/templates")
        .with("code", "lamp")
        .with("title", "Гэрэл сольсон")
        .with("body", "{reference} дугаартай өргөдлийн гэрлийг сольсон.");
  }

  private String filled(String language) {
    Petition petition = citizen.request("R3", "Гэрэл унтарсан");
    database
        .sql("update petition.petitioner set language = :language where petition_id = :id")
        .param("language", language)
        .param("id", petition.id())
        .update();
    handling.register(staff.in("nauug-clerk"), petition.id());
    String path = "/work/petitions/" + petition.reference().slug();
    Browse head = signedIn.in("nauug-head", port);
    head.open(path)
        .form(path + "/assignment")
        .with("assignee", "post:" + staff.post("nauug-head").id())
        .send();
    return head.open(path)
        .form(path + "/answers")
        .with("template", "lamp")
        .press(path + "/answers/words")
        .page()
        .select("[name=words]")
        .text();
  }
}
