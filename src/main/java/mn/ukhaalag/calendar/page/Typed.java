package mn.ukhaalag.calendar.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import mn.ukhaalag.language.CleanText;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;

/// Reads what was typed into a field of a form.
final class Typed {

  private Typed() {}

  static String text(@Nullable String typed) {
    return typed == null ? "" : CleanText.clean(typed);
  }

  /// The day, written with hyphens as browsers do, or with dots as people do.
  static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed.replace('.', '-').replace('/', '-')));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  static <E extends Enum<E>> Optional<E> choice(Class<E> choices, String typed) {
    return Arrays.stream(choices.getEnumConstants())
        .filter(choice -> choice.name().equals(typed))
        .findFirst();
  }

  static void requireText(Problems problems, String field, String typed, int longest) {
    problems.addIf(typed.isEmpty(), field, "calendar.problem." + field);
    limitText(problems, field, typed, longest);
  }

  static void limitText(Problems problems, String field, String typed, int longest) {
    problems
        .addIf(CleanText.length(typed) > longest, field, "calendar.problem.long", longest)
        .addIf(!CleanText.isAcceptable(typed), field, "calendar.problem.characters");
  }
}
