package mn.ukhaalag.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.evaluation.page.Typed;
import mn.ukhaalag.language.CleanText;
import mn.ukhaalag.plan.Numbers;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;

/// Reads a form about evaluation: gives each field as what it is meant to be, and says what is
/// wrong. What it gives for a wrong field is only a stand-in; use it only if nothing is wrong.
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
    problems.addIf(!typed.has(field), field, "evaluation.problem.missing");
    return optionalText(field, longest);
  }

  /// A text that may be missing.
  public String optionalText(String field, int longest) {
    String text = typed.get(field);
    int length = CleanText.length(text);
    problems.addIf(length > longest, field, "evaluation.problem.long", longest, length);
    problems.addIf(!CleanText.isAcceptable(text), field, "evaluation.problem.characters");
    return CleanText.clean(text);
  }

  /// A number from 0 to 100 with at most three digits after the point.
  public BigDecimal hundredth(String field) {
    problems.addIf(!typed.has(field), field, "evaluation.problem.missing");
    return optionalHundredth(field).orElse(BigDecimal.ZERO);
  }

  public Optional<BigDecimal> optionalHundredth(String field) {
    if (!typed.has(field)) {
      return Optional.empty();
    }
    Optional<BigDecimal> number =
        Numbers.parse(typed.get(field)).filter(it -> isHundredth(it.stripTrailingZeros()));
    problems.addIf(number.isEmpty(), field, "evaluation.problem.hundredth");
    return number;
  }

  private static boolean isHundredth(BigDecimal number) {
    return number.signum() >= 0 && number.compareTo(HUNDRED) <= 0 && number.scale() <= FINEST;
  }

  /// A day that must be there.
  public LocalDate day(String field) {
    try {
      var day = LocalDate.parse(typed.get(field));
      if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
        return day;
      }
    } catch (DateTimeParseException notADay) {
      // The same sentence as for a day of another age.
    }
    problems.add(field, "evaluation.problem.day");
    return LocalDate.EPOCH;
  }

  /// The id of something that was chosen; null if nothing was.
  public @Nullable UUID id(String field) {
    try {
      return typed.has(field) ? UUID.fromString(typed.get(field)) : null;
    } catch (IllegalArgumentException broken) {
      problems.add(field, "evaluation.problem.choice");
      return null;
    }
  }

  /// One of the names of the enumeration; for anything else a problem.
  public <E extends Enum<E>> E choice(String field, Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(typed.get(field))) {
        return constant;
      }
    }
    problems.add(field, "evaluation.problem.choice");
    return type.getEnumConstants()[0];
  }

  public boolean isTyped(String field) {
    return typed.has(field);
  }

  /// The revision of the thing that the form was filled in for.
  public int revision() {
    return typed.get("revision").matches("\\d{1,9}") ? Integer.parseInt(typed.get("revision")) : -1;
  }
}
