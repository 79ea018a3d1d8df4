package mn.ukhaalag.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.language.CleanText;
import mn.ukhaalag.plan.page.Typed;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;

/// Reads a form about plans: gives each field as what it is meant to be, and says what is wrong.
/// What
/// it gives for a wrong field is only a stand-in; use it only if nothing is wrong.
public final class Reading {

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
    problems.addIf(!typed.has(field), field, "plan.problem.missing");
    return optionalText(field, longest);
  }

  /// A text that may be missing.
  public String optionalText(String field, int longest) {
    String text = typed.get(field);
    int length = CleanText.length(text);
    problems.addIf(length > longest, field, "plan.problem.long", longest, length);
    problems.addIf(!CleanText.isAcceptable(text), field, "plan.problem.characters");
    return CleanText.clean(text);
  }

  /// A day that must be there.
  public LocalDate day(String field) {
    problems.addIf(!typed.has(field), field, "plan.problem.missing");
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
    problems.add(field, "plan.problem.day");
    return Optional.empty();
  }

  /// A number; null if nothing was typed.
  public @Nullable BigDecimal number(String field) {
    if (!typed.has(field)) {
      return null;
    }
    Optional<BigDecimal> number = Numbers.parse(typed.get(field));
    problems.addIf(number.isEmpty(), field, "plan.problem.number", typed.get(field));
    return number.orElse(BigDecimal.ZERO);
  }

  /// A number from 0 to 100; null if nothing was typed.
  public @Nullable BigDecimal hundredth(String field) {
    BigDecimal number = number(field);
    boolean isWrong =
        number != null
            && (number.signum() < 0
                || number.compareTo(Weights.ALL) > 0
                || number.stripTrailingZeros().scale() > 3);
    problems.addIf(isWrong, field, "plan.problem.hundredth");
    return number;
  }

  /// A whole number that is not negative; null if nothing was typed.
  public @Nullable BigDecimal amount(String field) {
    BigDecimal number = number(field);
    boolean isWrong =
        number != null && (number.signum() < 0 || number.stripTrailingZeros().scale() > 0);
    problems.addIf(isWrong, field, "plan.problem.amount");
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
      problems.add(field, "plan.problem.choice");
      return null;
    }
  }

  /// One of the names of the enumeration; for anything else a problem.
  public <E extends Enum<E>> E choice(String field, Class<E> type) {
    return optionalChoice(field, type)
        .orElseGet(
            () -> {
              problems.add(field, "plan.problem.choice");
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

  public boolean isChosen(String field) {
    return typed.has(field);
  }

  /// The revision of the thing that the form was filled in for.
  public int revision() {
    return typed.get("revision").matches("\\d{1,9}") ? Integer.parseInt(typed.get("revision")) : -1;
  }
}
