package mn.ukhaalag.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberSeriesTest {

  private final NumberSeries series = new NumberSeries("ҮЙ", "UI", "УЙ");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "  %s ",
        "ui-2026-000123-%c",
        "үй 2026 000123 %c",
        "Уй2026000123%c",
        "2026000123%c",
        "UI - 2026 - 000123 - %c"
      })
  void whatAPersonTypesIsUnderstood(String form) {
    String number = series.of(2026, 123);
    char check = number.charAt(number.length() - 1);
    String typed = form.replace("%s", number).replace("%c", String.valueOf(check));
    assertThat(series.parse(typed)).contains(number);
    assertThat(series.slug(number)).isEqualTo("UI" + number.substring(2));
  }

  @Test
  void everySlipInADigitAndEverySwapOfNeighboursIsSeen() {
    String number = series.of(2026, 123_456);
    for (int place = 3; place < number.length(); place++) {
      if (Character.isDigit(number.charAt(place))) {
        assertThat(series.parse(slip(number, place))).isEmpty();
      }
    }
    assertThat(series.parse(number.replace("123456", "123465"))).isEmpty();
    assertThat(series.parse("ДУ" + number.substring(2))).isEmpty();
  }

  @Test
  void allNumbersInTheTextOfATransferAreFoundOnce() {
    String one = series.of(2026, 1);
    String two = series.of(2025, 1_234_567);
    String text = "Төлбөр %s, мөн UI%s; утас 99112233 %s".formatted(one, two.substring(2), one);
    assertThat(series.in(text)).containsExactly(one, two);
    assertThat(series.in("20260001231234567890")).isEmpty();
  }

  private static String slip(String number, int place) {
    char other = number.charAt(place) == '9' ? '0' : (char) (number.charAt(place) + 1);
    return number.substring(0, place) + other + number.substring(place + 1);
  }
}
