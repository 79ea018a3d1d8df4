package mn.ukhaalag.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class SearchQueryTest {
  @Test
  void allWordsMustBeFoundInAnyForm() {
    assertThat(SearchQuery.of("хорооны замыг"))
        .isEqualTo(SearchQuery.of("Хороо, зам!"))
        .isEqualTo("'хороо' & 'зам'");
  }

  @Test
  void theLastWordMayBeABeginningWhileSomeoneTypes() {
    assertThat(SearchQuery.whileTyping("хорооны зам")).isEqualTo("'хороо' & 'зам':*");
  }

  @Test
  void aWordInLatinLettersMayBeABeginningToo() {
    assertThat(SearchQuery.whileTyping("hog zam"))
        .isEqualTo("('hog' | 'хог' | 'хөг') & ('zam':* | 'зам':*)");
    assertThat(SearchQuery.any("хог зам")).isEqualTo("'хог' | 'зам'");
  }

  @Test
  void nothingSearchableMakesAnEmptyQuery() {
    assertThat(SearchQuery.whileTyping("' \\ & | ! :* <-> \u0000 😀 нь")).isEmpty();
  }

  @Test
  void tenMegabytesAreAnsweredAtOnce() {
    String huge = "зам'\u0301\u0323".repeat(2_000_000);

    Assertions.assertTimeout(
        Duration.ofSeconds(2), () -> assertThat(SearchQuery.of(huge)).isEqualTo("'зам'"));
  }
}
