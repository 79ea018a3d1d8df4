package mn.ukhaalag.plan;

import static org.assertj.core.api.Assertions.assertThat;

import mn.ukhaalag.Browse;
import mn.ukhaalag.Filling;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.petition.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A task from a meeting is given, accepted, reported with proof, given back and closed.
@ProvinceTest
class DirectiveStoryTest {

  @LocalServerPort int port;
  @Autowired SignedIn signedIn;
  @Autowired Staff staff;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void aTaskOfTheGovernorIsCarriedOut() {
    Browse governor = signedIn.in("azdtg-governor", port);
    Seen undated =
        governor
            .open("/work/directives/new")
            .form("/work/directives")
            .with("text", "Дулааны шугамын засварыг дуусгах")
            .with("number", "3")
            .with("organisation", staff.organisationId("heatnet").toString())
            .send();
    assertThat(undated.status()).isEqualTo(422);
    Seen given = undated.form("/work/directives").with("dueOn", "2026-03-10").send();
    String path = given.path();
    assertThat(given.text()).contains("Шуурхай хурал № 3", "үүрэг өглөө");
    assertThat(given.page().select("form[action$=/steps]")).isEmpty();

    Browse head = signedIn.in("heatnet-head", port);
    assertThat(head.open("/work").text()).contains("Дулааны шугамын засварыг дуусгах");
    Seen accepted = step(head.open(path), "ACCEPTED").send();
    assertThat(accepted.text()).contains("Хүлээн авлаа");
    Seen unproven = step(accepted, "REPORTED").with("words", "Дууссан").send();
    assertThat(unproven.text()).contains("Нотлох баримт хэрэгтэй");
    Seen reported =
        step(unproven, "REPORTED").file("files", "akt.pdf", "application/pdf", Planning.PDF).send();
    assertThat(reported.text()).contains("Тайлагналаа", "akt.pdf");
    assertThat(reported.page().select("form[action$=/steps]")).isEmpty();

    assertThat(governor.open("/work").text()).contains("Үүргийн биелэлт шалгах");
    Seen returned =
        step(governor.open(path), "RETURNED").with("words", "Зураг хавсаргана уу").send();
    assertThat(returned.text()).contains("Буцаалаа");
    step(head.open(path), "REPORTED")
        .with("words", "Зураг хавсаргав")
        .file("files", "zurag.pdf", "application/pdf", Planning.PDF)
        .send();
    Seen closed = step(governor.open(path), "CLOSED").send();
    assertThat(closed.text()).contains("Хаалаа", "Зураг хавсаргав");
    assertThat(head.open("/work/directives").text()).doesNotContain("Дулааны шугамын");
    assertThat(head.open("/work/directives?view=all").text()).contains("Дулааны шугамын");
    assertThat(signedIn.in("nauug-clerk", port).open(path).status()).isEqualTo(404);
    assertThat(signedIn.in("nauug-clerk", port).open("/work/directives/new").status())
        .isEqualTo(404);
  }

  private static Filling step(Seen page, String step) {
    return page.formWith("step", step);
  }
}
