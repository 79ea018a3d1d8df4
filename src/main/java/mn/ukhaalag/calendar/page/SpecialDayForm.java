package mn.ukhaalag.calendar.page;

import java.time.LocalDate;
import java.util.Optional;
import mn.ukhaalag.calendar.SpecialDay;
import mn.ukhaalag.directory.Areas;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;

/// A decision on days, as it was typed.
///
/// @param last empty for a single day
/// @param area empty for the whole nation
public record SpecialDayForm(
    String first,
    String last,
    String kind,
    String area,
    String reasonMn,
    String reasonEn,
    String act) {

  private static final int LONGEST_RUN = 31;
  private static final int YEARS_AHEAD = 3;

  public SpecialDayForm(
      @Nullable String first,
      @Nullable String last,
      @Nullable String kind,
      @Nullable String area,
      @Nullable String reasonMn,
      @Nullable String reasonEn,
      @Nullable String act) {
    this.first = Typed.text(first);
    this.last = Typed.text(last);
    this.kind = Typed.text(kind);
    this.area = Typed.text(area);
    this.reasonMn = Typed.text(reasonMn);
    this.reasonEn = Typed.text(reasonEn);
    this.act = Typed.text(act);
  }

  /// An empty form.
  public static SpecialDayForm empty() {
    return new SpecialDayForm(null, null, null, null, null, null, null);
  }

  public Optional<LocalDate> firstDay() {
    return Typed.day(first);
  }

  public Optional<LocalDate> lastDay() {
    return last.isEmpty() ? firstDay() : Typed.day(last);
  }

  public Optional<SpecialDay.Kind> chosenKind() {
    return Typed.choice(SpecialDay.Kind.class, kind);
  }

  /// What is wrong with it. The days of past years are closed, because what was counted over them
  /// is done.
  public Problems problems(LocalDate today, Areas areas) {
    var problems = new Problems();
    firstDay()
        .ifPresentOrElse(
            day -> checkDays(problems, day, today),
            () -> problems.add("first", "calendar.problem.day"));
    problems
        .addIf(chosenKind().isEmpty(), "kind", "calendar.problem.kind")
        .addIf(!area.isEmpty() && !areas.isKnown(area), "area", "calendar.problem.area");
    Typed.requireText(problems, "reasonMn", reasonMn, 300);
    Typed.requireText(problems, "reasonEn", reasonEn, 300);
    Typed.requireText(problems, "act", act, 300);
    return problems;
  }

  private void checkDays(Problems problems, LocalDate day, LocalDate today) {
    LocalDate latest = LocalDate.of(today.getYear() + YEARS_AHEAD, 12, 31);
    problems
        .addIf(day.getYear() < today.getYear(), "first", "calendar.problem.closed")
        .addIf(day.isAfter(latest), "first", "calendar.problem.far", latest);
    lastDay()
        .ifPresentOrElse(
            end ->
                problems
                    .addIf(end.isBefore(day), "last", "calendar.problem.order")
                    .addIf(
                        !end.isBefore(day.plusDays(LONGEST_RUN)),
                        "last",
                        "calendar.problem.run",
                        LONGEST_RUN),
            () -> problems.add("last", "calendar.problem.day"));
  }
}
