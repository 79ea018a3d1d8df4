package mn.ukhaalag.petition.casework;

import java.util.Locale;
import java.util.Optional;
import mn.ukhaalag.petition.Texts;
import mn.ukhaalag.web.Problems;

/// Checks of what officials type.
final class Checks {

  static final int LONGEST_WORDS = 10_000;
  static final int LONGEST_REASON = 2_000;
  static final int LONGEST_LINE = 300;

  private Checks() {}

  /// The text must be there.
  static void require(Problems problems, String field, String typed, int longest) {
    problems.addIf(typed.isBlank(), field, "petition.casework.problem.missing");
    Texts.allow(problems, field, typed, longest);
  }

  /// One of the names of the enumeration; for anything else a problem and the first of them.
  static <E extends Enum<E>> E choice(
      Problems problems, String field, String typed, Class<E> type) {
    Optional<E> chosen = find(typed, type);
    problems.addIf(chosen.isEmpty(), field, "petition.casework.problem.choice");
    return chosen.orElse(type.getEnumConstants()[0]);
  }

  static <E extends Enum<E>> Optional<E> find(String typed, Class<E> type) {
    try {
      return Optional.of(Enum.valueOf(type, typed.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  /// A whole number from 1 on; for anything else a problem and 1.
  static int days(Problems problems, String field, String typed, int most) {
    boolean isNumber = typed.matches("\\d{1,3}");
    int days = isNumber ? Integer.parseInt(typed) : 0;
    problems.addIf(days < 1 || days > most, field, "petition.casework.problem.days", most);
    return Math.max(days, 1);
  }
}
