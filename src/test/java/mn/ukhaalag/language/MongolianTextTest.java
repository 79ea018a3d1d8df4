package mn.ukhaalag.language;

import static mn.ukhaalag.language.MongolianText.normalise;
import static mn.ukhaalag.language.MongolianText.searchable;
import static mn.ukhaalag.language.MongolianText.similarity;
import static mn.ukhaalag.language.MongolianText.terms;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MongolianTextTest {
  @Test
  void normalisingLeavesOneLineOfVisibleCharacters() {
    assertThat(normalise(" Зам\u0000ын\u202E \t\r\n \u200Bнүх\u00A0 й\ud800 "))
        .isEqualTo("Замын нүх й");
    assertThat(normalise("и\u0306")).isEqualTo("й");
  }

  @ParameterizedTest
  @CsvSource({
    "XОРОО, хороо", // Latin X
    "зaм, зам", // Latin a
    "єдєр, өдөр",
    "їнэ, үнэ",
    "vнэ, үнэ",
    "yнэ, үнэ", // Latin y in a front word
    "сургyyль, сургууль", // and in a back word
    "ёс, ес",
    "TOM COM, tom com", // all Latin: left alone
  })
  void wordsTypedWithOtherLettersAreRepaired(String typed, String expected) {
    assertThat(searchable(typed)).isEqualTo(expected);
  }

  /// What citizens of a province write, twice in other words for the same thing.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Манай хорооны замд нүх гарсан байна | хороо зам нүх гарах",
        "3-р хорооны хогийг ачихгүй байна | 3 хороо хог ачих",
        "Байрны дулааныг сайжруулж өгнө үү | байр дулаан сайжруулах өгөх",
        "Гудамжны гэрэлтүүлгийг засаагүй | гудамж гэрэлтүүлэг засах",
        "Цэцэрлэгт хүүхдээ оруулах тухай | цэцэрлэг хүүхэд оруулах",
        "Цэвэр усны шугамаас ус алдаж байна | цэвэр ус шугам алдах",
        "Автобусны буудалд ногоон бүсийг устгасан | автобус буудал ногоон бүс устгах",
        "Газрын гэрчилгээгээ авч чадаагүй | газар гэрчилгээ чадах",
        "Тэтгэврийн мөнгийг хугацаандаа олгосонгүй | тэтгэвэр мөнгө хугацаа олгох",
        "Эмнэлгийн эмчийн харилцаанд гомдолтой | эмнэлэг эмч харилцаа гомдол",
      })
  void aSentenceHasTheTermsOfItsDictionaryForms(String sentence, String words) {
    assertThat(terms(sentence)).containsExactlyElementsOf(terms(words));
  }

  @Test
  void termsKeepNumbersAndEnglishWordsAndLeaveFunctionWordsOut() {
    assertThat(terms("The potholes of bus 48, 2026 он"))
        .containsExactly("pothole", "bus", "48", "2026", "он");
    assertThat(terms("Энэ нь тэр юм уу?")).isEmpty();
    assertThat(terms("УИХ-ын, УИХ-аас")).containsExactly("уих");
  }

  @Test
  void aLongTextHasTermsUpToALimit() {
    String text =
        IntStream.range(0, 5_000).mapToObj(Integer::toString).collect(Collectors.joining(" "));

    assertThat(terms(text)).hasSize(MongolianText.MOST_TERMS);
  }

  @Test
  void likeTextsAreMoreSimilarThanUnlikeOnes() {
    List<String> hole = terms("Хорооны замд том нүх гарсан");
    List<String> sameHole = terms("Манай хорооны зам нүхтэй болсон");
    List<String> kindergarten = terms("Цэцэрлэгийн хүүхдийн хоол муу");

    assertThat(similarity(hole, hole)).isEqualTo(1);
    assertThat(similarity(hole, sameHole)).isGreaterThan(0.5);
    assertThat(similarity(hole, kindergarten)).isZero();
    assertThat(similarity(List.of(), List.of())).isZero();
  }

  @Test
  void theFunctionWordsAreSpelledAsTheyAreLookedUp() {
    for (String word : List.of("байна", "гэж", "үү", "the")) {
      assertThat(FunctionWords.contains(word)).as(word).isTrue();
    }
  }
}
