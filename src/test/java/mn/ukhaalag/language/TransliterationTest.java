package mn.ukhaalag.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whoever has only Latin letters at hand finds what is written in Cyrillic.
class TransliterationTest {

  @ParameterizedTest
  @CsvSource({
    "ursgal, урсгал",
    "turshilt, туршилт",
    "khüselt, хүсэлт",
    "huselt, хүсэлт",
    "hvselt, хүсэлтийг",
    "örgödöl, өргөдөл",
    "urgudul, өргөдлийн",
    "orgodol, өргөдөл",
    "zuvshuurul, зөвшөөрөл",
    "zövshööröl, зөвшөөрлийн",
    "zovshoorol, зөвшөөрөл",
    "uilchilgee, үйлчилгээ",
    "vilchilgee, үйлчилгээний",
    "gazryn, газрын",
    "gazriin, газрын",
    "khayag, хаягийн",
    "hayag, хаяг",
    "tsetserleg, цэцэрлэгт",
    "hvvhdiin, хүүхдийн",
    "emneleg, эмнэлэг",
    "irgen, иргэний",
    "suuts, сууц",
    "tulbur, төлбөр",
    "gerchilgee, гэрчилгээ",
    "yeronhii, ерөнхий",
    "khuvi, хувь",
    "orlogogui, орлогогүй"
  })
  void aWordIsFoundByItsLatinSpelling(String latin, String cyrillic) {
    String term = "'" + MongolianText.terms(cyrillic).getFirst() + "'";
    assertThat(SearchQuery.of(latin)).contains(term).contains("'" + latin.charAt(0));
  }

  @Test
  void aLongWordIsNotSpelledInAllWaysThereAre() {
    assertThat(Transliteration.of("u".repeat(60))).hasSizeLessThanOrEqualTo(48);
    assertThat(Transliteration.of("oeuy".repeat(16))).hasSizeLessThanOrEqualTo(48);
    assertThat(Transliteration.of("ii".repeat(30) + "aü")).isEmpty();
  }

  @Test
  void whatHasOtherLettersIsNoMongolianInLatin() {
    assertThat(Transliteration.of("зам")).isEmpty();
    assertThat(Transliteration.of("naïve")).isEmpty();
    assertThat(Transliteration.of("2026")).isEmpty();
  }
}
