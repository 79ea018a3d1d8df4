package mn.ukhaalag.access;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import mn.ukhaalag.language.LookAlikes;

/// The registration number (регистрийн дугаар) of a citizen: two Cyrillic letters of the place of
/// first registration, then year, month and day of birth, then a digit that is odd for men and
/// even for women, then one whose rule is not public and is therefore not checked. Whoever was
/// born from 2000 on has 20 added to the month.
public record RegisterNumber(String value) {

  private static final Pattern STRUCTURE = Pattern.compile("[А-ЯЁӨҮ]{2}[0-9]{8}");

  /// What became of a typed number.
  public sealed interface Reading {}

  /// A number that may exist.
  ///
  /// @param corrected whether Latin letters were typed where Cyrillic ones belong
  public record Valid(RegisterNumber number, boolean corrected) implements Reading {}

  /// A number that no citizen can have.
  public record Wrong(Flaw flaw) implements Reading {}

  /// What is wrong with a number.
  public enum Flaw {
    /// Not two letters and eight digits.
    STRUCTURE,
    /// The six digits of the birthday are no day of any calendar.
    DATE,
    /// The birthday has not come yet.
    FUTURE
  }

  public RegisterNumber {
    if (!STRUCTURE.matcher(value).matches()) {
      throw new IllegalArgumentException("not the structure of a register number");
    }
    birthday(value);
  }

  /// Reads a number as a person types it: in any case, with spaces, with Latin look-alikes.
  public static Reading read(String typed, LocalDate today) {
    String upper = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    String cyrillic = LookAlikes.cyrillic(upper);
    if (!STRUCTURE.matcher(cyrillic).matches()) {
      return new Wrong(Flaw.STRUCTURE);
    }
    try {
      var number = new RegisterNumber(cyrillic);
      return number.birthday().isAfter(today)
          ? new Wrong(Flaw.FUTURE)
          : new Valid(number, !cyrillic.equals(upper));
    } catch (DateTimeException noSuchDay) {
      return new Wrong(Flaw.DATE);
    }
  }

  public LocalDate birthday() {
    return birthday(value);
  }

  public boolean isFemale() {
    return (value.charAt(8) - '0') % 2 == 0;
  }

  /// The number as it is shown on screens: `ТА9*****12`.
  public String masked() {
    return value.substring(0, 3) + "*****" + value.substring(8);
  }

  /// Masked, so that no log learns it.
  @Override
  public String toString() {
    return masked();
  }

  private static LocalDate birthday(String value) {
    int year = Integer.parseInt(value, 2, 4, 10);
    int month = Integer.parseInt(value, 4, 6, 10);
    int day = Integer.parseInt(value, 6, 8, 10);
    return month > 20
        ? LocalDate.of(2000 + year, month - 20, day)
        : LocalDate.of(1900 + year, month, day);
  }
}
