package mn.ukhaalag.service.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.access.People;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Applications;
import mn.ukhaalag.service.CaseSecret;
import mn.ukhaalag.service.Reference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Whoever leaves a machine that others use leaves nothing of his case open there.
@ProvinceTest
class CaseLeavingTest {

  @LocalServerPort int port;
  @Autowired Answers answers;
  @Autowired Applications applications;
  @Autowired CaseSecret secrets;
  @Autowired People people;

  @Test
  void aCaseThatWasFoundByItsNumberIsClosedAgain() {
    people.citizen("Уянга", "95760003", "ТА90010576");
    Browse home = Browse.at(port);
    home.signIn("95760003", People.PASSWORD);
    Seen check =
        answers.fill(
            "archive-reference", new Applicant(home).begins("archive-reference"), Map.of());
    String number = Applicant.number(Applicant.sends(check));
    Application made = applications.find(Reference.parse(number).orElseThrow()).orElseThrow();

    Browse device = Browse.at(port);
    Seen own =
        device
            .open("/applications/follow")
            .form("/applications/follow")
            .with("number", number)
            .with("secret", secrets.of(made.id()))
            .send();
    assertThat(own.path()).isEqualTo(made.ownPath());
    Seen left = own.form(made.ownPath() + "/leaving").send();
    assertThat(left.text()).contains("Хүсэлтийн хуудсыг хаалаа");
    assertThat(device.open(made.ownPath()).path()).isNotEqualTo(made.ownPath());
  }

  @Test
  void whatANeighbourBeganIsNotNamedToWhoeverSignsInNext() {
    Browse device = Browse.at(port);
    Seen first = new Applicant(device).begins("archive-reference");
    String draft = first.path().replaceAll("/questions/.*", "");
    people.citizen("Золзаяа", "95760004", "ТА90010577");
    device.signIn("95760004", People.PASSWORD);
    Seen mine = device.open("/my/applications");
    String list = mine.page().select("main").text();
    assertThat(list).contains("илгээгээгүй 1 хүсэлт").doesNotContain("рхив");
    Seen forgotten = mine.form("/applications/drafts/forgetting").send();
    assertThat(forgotten.text()).contains("ноорог хүсэлтийг устгалаа");
    assertThat(forgotten.text()).doesNotContain("илгээгээгүй 1 хүсэлт");
    assertThat(device.open(draft).status()).isEqualTo(404);
  }
}
