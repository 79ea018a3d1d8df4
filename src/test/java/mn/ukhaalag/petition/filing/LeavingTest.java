package mn.ukhaalag.petition.filing;

import static org.assertj.core.api.Assertions.assertThat;

import mn.ukhaalag.Browse;
import mn.ukhaalag.Filling;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.access.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Whoever leaves a machine that others use leaves nothing of his petition open there.
@ProvinceTest
class LeavingTest {

  @LocalServerPort int port;
  @Autowired People people;

  @Test
  void signingOutClosesWhatWasJustFiled() {
    people.citizen("Номин", "95760001");
    Citizen citizen = Citizen.at(port);
    Browse device = citizen.browse();
    device.signIn("95760001", People.PASSWORD);
    Seen receipt = citizen.files("Нэвтэрсэн хүний өргөдөл");
    String slug = slug(receipt);
    String pass = device.cookie("pass-" + slug).orElseThrow();
    Seen out = device.open("/account").form("/sign-out").send();
    assertThat(out.status()).isEqualTo(200);
    assertThat(device.names()).noneMatch(it -> it.startsWith("pass-"));
    assertThat(device.open("/my/petitions/" + slug).path()).startsWith("/petitions/follow");
    device.keep("pass-" + slug, pass);
    assertThat(device.open("/my/petitions/" + slug).path()).startsWith("/petitions/follow");
    assertThat(device.open("/petitions/receipt/" + slug).path()).startsWith("/petitions/follow");
  }

  @Test
  void signingOutClosesWhatWasFoundByItsNumber() {
    Seen receipt = Citizen.at(port).files("Дугаараар олсон өргөдөл");
    people.citizen("Сувд", "95760002");
    Browse device = Browse.at(port);
    device.signIn("95760002", People.PASSWORD);
    Seen own =
        device
            .open("/petitions/follow")
            .form("/petitions/follow")
            .with("number", Citizen.number(receipt))
            .with("secret", Citizen.secret(receipt))
            .send();
    assertThat(own.path()).isEqualTo("/my/petitions/" + slug(receipt));
    device.open("/account").form("/sign-out").send();
    assertThat(device.open(own.path()).path()).startsWith("/petitions/follow");
  }

  @Test
  void whatIsLeftIsNotOpenedAgainByItsDraft() {
    Citizen citizen = Citizen.at(port);
    Browse device = citizen.browse();
    Seen check = citizen.writes("Хаасан өргөдөл").send();
    String draft = check.path().replace("/check", "");
    Seen receipt = check.form("/petitions").send();
    String own = "/my/petitions/" + slug(receipt);
    assertThat(device.open(draft).path()).startsWith("/petitions/receipt/");
    String pass = "pass-" + slug(receipt);
    String value = device.cookie(pass).orElseThrow();

    device.keep(pass, "");
    assertThat(device.open(draft).path()).startsWith("/petitions/follow");
    assertThat(device.open(draft + "/check").path()).startsWith("/petitions/follow");

    device.keep(pass, value);
    device.open(own).form(own + "/leaving").send();
    assertThat(device.open(draft).status()).isEqualTo(404);
    assertThat(device.open(draft + "/check").status()).isEqualTo(404);
    assertThat(device.open(own).path()).startsWith("/petitions/follow");
  }

  @Test
  void theKeyOfAPetitionThatWasLeftOpensNothingToOtherWords() {
    Citizen citizen = Citizen.at(port);
    Filling form = citizen.writes("Орхисон өргөдөл");
    Seen receipt = form.send().form("/petitions").send();
    String own = "/my/petitions/" + slug(receipt);
    citizen.browse().open(own).form(own + "/leaving").send();
    Seen next = form.with("title", "Дараагийн хүний өргөдөл").send().form("/petitions").send();
    assertThat(next.path()).startsWith("/petitions/receipt/");
    assertThat(slug(next)).isNotEqualTo(slug(receipt));
    assertThat(citizen.browse().open(own).path()).startsWith("/petitions/follow");
  }

  @Test
  void theContentHasToBeKnownToSendItAgain() {
    Citizen citizen = Citizen.at(port);
    Filling send = citizen.writes("Дахин илгээх өргөдөл").send().form("/petitions");
    Seen receipt = send.send();
    String pass = "pass-" + slug(receipt);
    citizen.browse().keep(pass, "");
    String content = send.value("content");
    assertThat(send.with("content", "00").send().path()).startsWith("/petitions/follow");
    assertThat(send.with("content", content).send().path()).startsWith("/petitions/receipt/");
  }

  private static String slug(Seen receipt) {
    return Citizen.number(receipt).replace("ДУ", "DU");
  }
}
