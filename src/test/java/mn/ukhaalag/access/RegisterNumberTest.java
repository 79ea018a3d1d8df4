package mn.ukhaalag.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import mn.ukhaalag.access.RegisterNumber.Flaw;
import mn.ukhaalag.access.RegisterNumber.Valid;
import mn.ukhaalag.access.RegisterNumber.Wrong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a register number may be, and what not.
class RegisterNumberTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

  @ParameterizedTest
  @CsvSource({
    "'', STRUCTURE",
    "ТА9001011, STRUCTURE",
    "ТА900101123, STRUCTURE",
    "Т90010112, STRUCTURE",
    "Т190010112, STRUCTURE",
    "ТА9001O112, STRUCTURE",
    "ЩW90010112, STRUCTURE",
    "РД00000000, DATE",
    "ТА90130112, DATE",
    "ТА90200112, DATE",
    "ТА90330112, DATE",
    "ТА90023012, DATE",
    "ТА01222912, DATE",
    "ТА90010012, DATE",
    "ТА26230312, FUTURE",
    "ТА99321212, FUTURE"
  })
  void aWrongNumberIsRefusedForItsReason(String typed, Flaw flaw) {
    assertThat(RegisterNumber.read(typed, TODAY)).isEqualTo(new Wrong(flaw));
  }

  @ParameterizedTest
  @CsvSource({
    "ТА90010112, ТА90010112, false, 1990-01-01, false",
    "' та 9001 0112 ', ТА90010112, false, 1990-01-01, false",
    "TA90010112, ТА90010112, true, 1990-01-01, false",
    "hy04220785, НУ04220785, true, 2004-02-07, true",
    "ӨҮ00222900, ӨҮ00222900, false, 2000-02-29, true",
    "ЁЯ26230211, ЁЯ26230211, false, 2026-03-02, false"
  })
  void aRightNumberIsNormalised(
      String typed, String value, boolean corrected, LocalDate birthday, boolean isFemale) {
    var expected = new RegisterNumber(value);
    assertThat(RegisterNumber.read(typed, TODAY)).isEqualTo(new Valid(expected, corrected));
    assertThat(expected.birthday()).isEqualTo(birthday);
    assertThat(expected.isFemale()).isEqualTo(isFemale);
  }

  @Property
  void everyBirthdayOfTwoCenturiesCanBeReadBack(
      @ForAll("birthdays") LocalDate birthday, @ForAll @IntRange(max = 99) int end) {
    int month = birthday.getMonthValue() + (birthday.getYear() >= 2000 ? 20 : 0);
    String typed =
        "ТА%02d%02d%02d%02d"
            .formatted(birthday.getYear() % 100, month, birthday.getDayOfMonth(), end);
    var number = ((Valid) RegisterNumber.read(typed, TODAY)).number();
    assertThat(number.birthday()).isEqualTo(birthday);
    assertThat(number.masked()).hasSize(10).startsWith(typed.substring(0, 3)).contains("*****");
    assertThat(number).asString().isEqualTo(number.masked());
  }

  @Property
  void anythingTypedIsReadOrRefused(@ForAll String typed) {
    assertThat(RegisterNumber.read(typed, TODAY)).isNotNull();
  }

  @Provide
  Arbitrary<LocalDate> birthdays() {
    return Arbitraries.longs()
        .between(FIRST.toEpochDay(), TODAY.toEpochDay())
        .map(LocalDate::ofEpochDay);
  }
}
