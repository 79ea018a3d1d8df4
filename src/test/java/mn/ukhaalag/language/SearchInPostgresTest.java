package mn.ukhaalag.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import mn.ukhaalag.ProvinceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProvinceTest
class SearchInPostgresTest {
  private static final String PETITION = "3-р хорооны замд нүх гарсныг засаж өгнө үү";

  @Autowired JdbcClient jdbc;

  @ParameterizedTest
  @ValueSource(strings = {"зам", "хороо замын нүхийг", "ЗАСАХ", "3 хороо", "замаас"})
  void wordsAreFoundInAnyForm(String typed) {
    assertThat(finds(SearchQuery.of(typed), PETITION)).isTrue();
  }

  @Test
  void aBeginningIsFoundWhileSomeoneTypes() {
    assertThat(
            finds(
                SearchQuery.whileTyping("хороо гудамжны гэрэлт"), "Хорооны гудамж гэрэлтүүлэггүй"))
        .isTrue();
    assertThat(finds(SearchQuery.of("зам хог"), PETITION)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "'",
        "''",
        "\\",
        "a\\'b",
        "зам' & !ус | (хог:*) <-> 'x",
        "\u0000зам",
        "😀",
        "ььь",
        "\u202Eзам",
        "\ud800",
        "ﬁ ß İ 𝒜𝒷 中文",
        "и\u0301\u0323",
        "нь уу"
      })
  void whateverIsTypedPostgresCanReadIt(String typed) {
    assertThat(finds(SearchQuery.of(typed), typed))
        .isEqualTo(!MongolianText.terms(typed).isEmpty());
    finds(SearchQuery.whileTyping(typed.toUpperCase(Locale.ROOT)), typed);
  }

  private boolean finds(String query, String text) {
    return jdbc.sql("select array_to_tsvector(:terms::text[]) @@ :query::tsquery")
        .param("terms", MongolianText.terms(text).toArray(String[]::new))
        .param("query", query)
        .query(Boolean.class)
        .single();
  }
}
