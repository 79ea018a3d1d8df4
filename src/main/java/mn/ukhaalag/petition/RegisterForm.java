package mn.ukhaalag.petition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mn.ukhaalag.petition.RegisterNote.Retention;
import mn.ukhaalag.petition.RegisterNote.Vulnerable;
import mn.ukhaalag.web.Option;
import mn.ukhaalag.web.Page;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;

/// A [RegisterNote] as typed.
public record RegisterForm(
    @Nullable String vulnerable,
    @Nullable String pages,
    @Nullable String incoming,
    @Nullable String outgoing,
    @Nullable String retention) {

  private static final int LONGEST_NUMBER = 50;

  public static RegisterForm of(RegisterNote note) {
    return new RegisterForm(
        note.vulnerable() == null ? null : note.vulnerable().name(),
        note.pages() == null ? null : note.pages().toString(),
        note.incoming(),
        note.outgoing(),
        note.retention() == null ? null : note.retention().name());
  }

  /// What it says, as far as there are no problems.
  public RegisterNote note(Problems problems) {
    Texts.allow(problems, "incoming", incoming, LONGEST_NUMBER);
    Texts.allow(problems, "outgoing", outgoing, LONGEST_NUMBER);
    String count = FilingForm.text(pages);
    boolean isCount = count.matches("[1-9]\\d{0,3}");
    problems.addIf(!count.isEmpty() && !isCount, "pages", "petition.register.problem.pages");
    return new RegisterNote(
        choice("vulnerable", vulnerable, Vulnerable.values(), problems).orElse(null),
        isCount ? Integer.valueOf(count) : null,
        optional(incoming),
        optional(outgoing),
        choice("retention", retention, Retention.values(), problems).orElse(null));
  }

  public static List<Option> groups(Page page) {
    return Arrays.stream(Vulnerable.values())
        .map(it -> new Option(it.name(), page.t("petition.register.vulnerable." + it)))
        .toList();
  }

  public static List<Option> periods(Page page) {
    return Arrays.stream(Retention.values())
        .map(it -> new Option(it.name(), page.t("petition.register.retention." + it)))
        .toList();
  }

  private static <E extends Enum<E>> Optional<E> choice(
      String field, @Nullable String typed, E[] values, Problems problems) {
    String name = FilingForm.text(typed);
    Optional<E> chosen = Arrays.stream(values).filter(it -> it.name().equals(name)).findFirst();
    problems.addIf(!name.isEmpty() && chosen.isEmpty(), field, "petition.register.problem.choice");
    return chosen;
  }

  private static @Nullable String optional(@Nullable String typed) {
    String text = FilingForm.text(typed);
    return text.isEmpty() ? null : text;
  }
}
