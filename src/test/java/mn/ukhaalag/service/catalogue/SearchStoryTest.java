package mn.ukhaalag.service.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A citizen looks for a service with the words and letters that are at hand.
@ProvinceTest
class SearchStoryTest {

  private static final String REFERENCE = "a[href=/services/residence-reference]";

  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "оршин суугаа хаягийн лавлагаа",
        "orshin suugaa hayag",
        "orshin suugaa khayagiin lavlagaa",
        "hayagiin lavlagaa"
      })
  void aServiceIsFoundInBothScripts(String typed) {
    Seen found = search(typed);
    assertThat(found.page().select(REFERENCE)).hasSize(1);
    assertThat(found.page().select("main .govuk-inset-text")).isEmpty();
  }

  @Test
  void whereNotAllWordsFitThoseWithMostComeFirst() {
    Seen found = search("оршин суугаа хаяг маргааш авъя");
    assertThat(found.text()).contains("бүх үг таарсан үйлчилгээ олдсонгүй");
    assertThat(found.page().select("main .uk-list > li:first-child > " + REFERENCE)).hasSize(1);
    assertThat(Browse.at(port).open("/language/en?back=/services?q=residence%2520zebra").text())
        .contains("No service has all of your words");
  }

  @Test
  void aMistypedWordIsToldApartFromAFoundOne() {
    Seen found = search("лувлагаа");
    assertThat(found.page().select(REFERENCE)).hasSize(1);
    assertThat(found.text()).contains("Ойролцоо бичлэгтэй");
    assertThat(search("qqqqq").text()).contains("Олдсонгүй");
  }

  @Test
  void anOrganisationIsFoundByItsLatinName() {
    assertThat(Browse.at(port).open("/organisations?q=Orkhon").page().select("main a").text())
        .contains("Орхон");
  }

  private Seen search(String typed) {
    return Browse.at(port).open("/services?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
  }
}
