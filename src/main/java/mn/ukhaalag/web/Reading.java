package mn.ukhaalag.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.language.CleanText;
import mn.ukhaalag.language.Numbers;
import org.jspecify.annotations.Nullable;

/// Reads a form: gives each field as what it is meant to be, and says what is wrong. What it gives
/// for a wrong field is only a stand-in; use it only if nothing is wrong.
public final class Reading {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int FINEST = 3;
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2200;

  private final Typed typed;
  private final Problems problems;

  public Reading(Typed typed, Problems problems) {
    this.typed = typed;
    this.problems = problems;
  }

  public Problems problems() {
    return problems;
  }

  /// A text that must be there.
  public String text(String field, int longest) {
    problems.addIf(!typed.has(field), field, "web.problem.missing");
    return optionalText(field, longest);
  }

  /// A text that may be missing.
  public String optionalText(String field, int longest) {
    String text = typed.get(field);
    int length = CleanText.length(text);
    problems.addIf(length > longest, field, "web.problem.long", longest, length);
    problems.addIf(!CleanText.isAcceptable(text), field, "web.problem.characters");
    return CleanText.clean(text);
  }

  /// A day that must be there.
  public LocalDate day(String field) {
    problems.addIf(!typed.has(field), field, "web.problem.missing");
    return optionalDay(field).orElse(LocalDate.EPOCH);
  }

  public Optional<LocalDate> optionalDay(String field) {
    if (!typed.has(field)) {
      return Optional.empty();
    }
    try {
      var day = LocalDate.parse(typed.get(field));
      if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
        return Optional.of(day);
      }
    } catch (DateTimeParseException notADay) {
      // The same sentence as for a day of another age.
    }
    problems.add(field, "web.problem.day");
    return Optional.empty();
  }

  /// A number; empty if nothing was typed.
  public Optional<BigDecimal> optionalNumber(String field) {
    if (!typed.has(field)) {
      return Optional.empty();
    }
    Optional<BigDecimal> number = Numbers.parse(typed.get(field));
    problems.addIf(number.isEmpty(), field, "web.problem.number", typed.get(field));
    return Optional.of(number.orElse(BigDecimal.ZERO));
  }

  /// A number from 0 to 100, with at most three digits after the point, that must be there.
  public BigDecimal hundredth(String field) {
    problems.addIf(!typed.has(field), field, "web.problem.missing");
    return optionalHundredth(field).orElse(BigDecimal.ZERO);
  }

  /// The same; empty if nothing was typed.
  public Optional<BigDecimal> optionalHundredth(String field) {
    Optional<BigDecimal> number = optionalNumber(field);
    problems.addIf(
        number.filter(Reading::isHundredth).isEmpty() && number.isPresent(),
        field,
        "web.problem.hundredth");
    return number;
  }

  private static boolean isHundredth(BigDecimal number) {
    return number.signum() >= 0
        && number.compareTo(HUNDRED) <= 0
        && number.stripTrailingZeros().scale() <= FINEST;
  }

  /// A whole number that is not negative; empty if nothing was typed.
  public Optional<BigDecimal> optionalAmount(String field) {
    Optional<BigDecimal> number = optionalNumber(field);
    boolean isWrong =
        number.isPresent()
            && (number.get().signum() < 0 || number.get().stripTrailingZeros().scale() > 0);
    problems.addIf(isWrong, field, "web.problem.amount");
    return number;
  }

  /// The id of something that was chosen; null if nothing was.
  public @Nullable UUID id(String field) {
    if (!typed.has(field)) {
      return null;
    }
    try {
      return UUID.fromString(typed.get(field));
    } catch (IllegalArgumentException broken) {
      problems.add(field, "web.problem.choice");
      return null;
    }
  }

  /// One of the names of the enumeration; for anything else a problem.
  public <E extends Enum<E>> E choice(String field, Class<E> type) {
    return optionalChoice(field, type)
        .orElseGet(
            () -> {
              problems.add(field, "web.problem.choice");
              return type.getEnumConstants()[0];
            });
  }

  /// One of the names of the enumeration; empty for anything else.
  public <E extends Enum<E>> Optional<E> optionalChoice(String field, Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(typed.get(field))) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  /// Whether anything was typed there, or the box chosen.
  public boolean has(String field) {
    return typed.has(field);
  }

  /// The revision of the thing that the form was filled in for.
  public int revision() {
    return typed.get("revision").matches("\\d{1,9}") ? Integer.parseInt(typed.get("revision")) : -1;
  }
}
