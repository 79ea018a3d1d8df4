package mn.ukhaalag.petition.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import mn.ukhaalag.Filling;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Whatever is wrong is said in a sentence at its field, and what was typed stays.
@ProvinceTest
class BadInputTest {

  private static final String TITLE = "Энэ гарчиг үлдэнэ";

  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource({
    "kind, NOTHING, #kind",
    "category, Z9, #category",
    "area, 9999, #area",
    "area, '', #area",
    "subject, nobody-knows, #subject",
    "body, '', #body",
    "body, богино, #body",
    "name, '', #name",
    "phone, 123, #phone",
    "email, not-an-address, #email",
    "register, УУ12345, #register",
    "register, УУ90133112, #register",
    "latitude, north, #latitude",
    "latitude, 12.5, #latitude",
    "latitude, NaN, #latitude",
    "signatories, зөвхөн нэр, #signatories"
  })
  void everyMistakeIsSaidAtItsField(String field, String value, String link) {
    Filling form = Citizen.at(port).writes(TITLE).with(field, value);
    Seen refused = form.send();
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly(link);
    assertThat(refused.form("/petitions/new").value("title")).isEqualTo(TITLE);
  }

  @Test
  void unseenCharactersAreRefused() {
    for (int unseen : new int[] {0, 0x202E, 0x200F}) {
      String place = "Гудамж" + Character.toString(unseen) + "12";
      Seen refused = Citizen.at(port).writes(TITLE).with("place", place).send();
      assertThat(refused.page().select(".govuk-error-summary a").eachAttr("href"))
          .containsExactly("#place");
    }
  }

  @Test
  void aTextThatIsTooLongIsKept() {
    String body = "Маш урт текст. ".repeat(1_000);
    Seen refused = Citizen.at(port).writes(TITLE).with("body", body).send();
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("10000 тэмдэгтээс ихгүй");
    assertThat(refused.form("/petitions/new").value("body").strip()).isEqualTo(body.strip());
  }

  @Test
  void tenMegabytesOfTextAreRefusedWithASentence() {
    Seen refused = Citizen.at(port).writes(TITLE).with("body", "а".repeat(5_000_000)).send();
    assertThat(refused.status()).isBetween(400, 499);
    assertThat(refused.text()).contains("том").doesNotContain("Exception");
  }

  @Test
  void disguisedAndTooManyFilesAreRefusedAndTheGoodOnesKept() {
    byte[] script = "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
    Filling form = Citizen.at(port).writes(TITLE);
    form.file("files", "a.jpg", "image/jpeg", script);
    for (int number = 1; number <= 11; number++) {
      form.file("files", "file" + number + ".png", "image/png", Citizen.picture());
    }
    Seen refused = form.send();
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("#files-error").text()).contains("a.jpg");
    assertThat(refused.page().select("button[name=remove]")).hasSize(10);
    String first = refused.page().select("button[name=remove]").attr("value");
    Seen fewer = refused.form("/petitions/new").without("step").with("remove", first).send();
    assertThat(fewer.page().select("button[name=remove]")).hasSize(9);
  }

  @Test
  void anExpiredTokenKeepsTheText() {
    Seen expired = Citizen.at(port).writes(TITLE).with("_csrf", "old").send();
    assertThat(expired.status()).isEqualTo(403);
    assertThat(expired.text()).contains(TITLE);
    Seen check = expired.form("/petitions/new").send();
    assertThat(check.path()).endsWith("/check");
    assertThat(check.text()).contains(TITLE);
  }
}
