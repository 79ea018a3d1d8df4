package mn.ukhaalag.calendar.page;

import java.time.LocalDate;
import java.util.Optional;
import mn.ukhaalag.calendar.LegalRule;
import mn.ukhaalag.calendar.LegalRule.Trust;
import mn.ukhaalag.calendar.LegalRule.Unit;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;

/// A new version of a legal rule, as it was typed.
public record RuleForm(
    String amount,
    String unit,
    String articleMn,
    String articleEn,
    String sourceMn,
    String sourceEn,
    String validFrom,
    String trust,
    String noteMn,
    String noteEn,
    String reason) {

  private static final int LARGEST = 3660;
  private static final int YEARS_AHEAD = 3;

  public RuleForm(
      @Nullable String amount,
      @Nullable String unit,
      @Nullable String articleMn,
      @Nullable String articleEn,
      @Nullable String sourceMn,
      @Nullable String sourceEn,
      @Nullable String validFrom,
      @Nullable String trust,
      @Nullable String noteMn,
      @Nullable String noteEn,
      @Nullable String reason) {
    this.amount = Typed.text(amount);
    this.unit = Typed.text(unit);
    this.articleMn = Typed.text(articleMn);
    this.articleEn = Typed.text(articleEn);
    this.sourceMn = Typed.text(sourceMn);
    this.sourceEn = Typed.text(sourceEn);
    this.validFrom = Typed.text(validFrom);
    this.trust = Typed.text(trust);
    this.noteMn = Typed.text(noteMn);
    this.noteEn = Typed.text(noteEn);
    this.reason = Typed.text(reason);
  }

  /// A form that begins with what holds until now.
  public static RuleForm of(LegalRule rule) {
    return new RuleForm(
        Integer.toString(rule.amount()),
        rule.unit().name(),
        rule.articleMn(),
        rule.articleEn(),
        rule.sourceMn(),
        rule.sourceEn(),
        null,
        rule.trust().name(),
        rule.noteMn(),
        rule.noteEn(),
        null);
  }

  public Optional<LocalDate> firstDay() {
    return Typed.day(validFrom);
  }

  /// What is wrong with it. A version holds from tomorrow on at the earliest, so that what was
  /// counted until now stays true.
  public Problems problems(LocalDate today) {
    var problems = new Problems();
    problems
        .addIf(number().isEmpty(), "amount", "calendar.problem.amount", LARGEST)
        .addIf(chosenUnit().isEmpty(), "unit", "calendar.problem.unit");
    Typed.requireText(problems, "articleMn", articleMn, 300);
    Typed.requireText(problems, "articleEn", articleEn, 300);
    Typed.requireText(problems, "sourceMn", sourceMn, 300);
    Typed.requireText(problems, "sourceEn", sourceEn, 300);
    checkFirstDay(problems, today);
    problems.addIf(chosenTrust().isEmpty(), "trust", "calendar.problem.trust");
    Typed.limitText(problems, "noteMn", noteMn, 1000);
    Typed.limitText(problems, "noteEn", noteEn, 1000);
    Typed.requireText(problems, "reason", reason, 300);
    return problems;
  }

  /// The version that it describes; ask for its problems first.
  ///
  /// @param earlier gives id, key and name
  public LegalRule after(LegalRule earlier) {
    return new LegalRule(
        earlier.id(),
        earlier.key(),
        number().orElseThrow(),
        chosenUnit().orElseThrow(),
        earlier.nameMn(),
        earlier.nameEn(),
        articleMn,
        articleEn,
        sourceMn,
        sourceEn,
        firstDay().orElseThrow(),
        chosenTrust().orElseThrow(),
        noteMn,
        noteEn);
  }

  private void checkFirstDay(Problems problems, LocalDate today) {
    LocalDate latest = LocalDate.of(today.getYear() + YEARS_AHEAD, 12, 31);
    firstDay()
        .ifPresentOrElse(
            day ->
                problems
                    .addIf(!day.isAfter(today), "validFrom", "calendar.problem.past", today)
                    .addIf(day.isAfter(latest), "validFrom", "calendar.problem.far", latest),
            () -> problems.add("validFrom", "calendar.problem.day"));
  }

  private Optional<Integer> number() {
    return amount.matches("\\d{1,4}")
        ? Optional.of(Integer.valueOf(amount)).filter(it -> it <= LARGEST)
        : Optional.empty();
  }

  private Optional<Unit> chosenUnit() {
    return Typed.choice(Unit.class, unit);
  }

  private Optional<Trust> chosenTrust() {
    return Typed.choice(Trust.class, trust);
  }
}
