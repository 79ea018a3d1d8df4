package mn.ukhaalag.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "Замын нүх\r\n\tтом", "👩‍👩‍👧 ok", "Ө, Ү, ё"})
  void whatPeopleTypeIsAccepted(String text) {
    assertThat(CleanText.isAcceptable(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "a\u202Eb", "\u2066", "\u200F", "\u0007", "\u009F", "\uD800"})
  void hiddenControlsAreNot(String text) {
    assertThat(CleanText.isAcceptable("зам" + text + "нүх")).isFalse();
  }

  @Test
  void cleaningKeepsLinesAndDropsWhatNobodySees() {
    assertThat(CleanText.clean("\r\n Зам \r\nнүх\t\r\r  и\u0306 ")).isEqualTo("Зам\nнүх\n\n  й");
  }

  @Test
  void aMillionAccentsDoNotKeepTheMachineBusy() {
    Assertions.assertTimeout(
        Duration.ofSeconds(2), () -> CleanText.clean("\u0301\u0323".repeat(500_000)));
  }

  @Test
  void lengthCountsAnEmojiOnce() {
    assertThat(CleanText.length("зам😀")).isEqualTo(4);
  }
}
