package mn.ukhaalag.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.calendar.LegalRule.Trust;
import mn.ukhaalag.calendar.LegalRule.Unit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// What holds for every deadline, whatever the holidays and the decisions of the Government are.
class DeadlineTest {

  private static final String DARKHAN = "4501";
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

  @Property
  void endsOnAWorkingDay(
      @ForAll("days") LocalDate received,
      @ForAll("rules") LegalRule rule,
      @ForAll("calendars") WorkingCalendar calendar) {
    assertThat(calendar.isWorkingDay(rule.lastDay(received, calendar, DARKHAN), DARKHAN)).isTrue();
  }

  @Property
  void isNeverEarlierForALaterPetition(
      @ForAll("days") LocalDate received,
      @ForAll @IntRange(max = 40) int later,
      @ForAll("rules") LegalRule rule,
      @ForAll("calendars") WorkingCalendar calendar) {
    assertThat(rule.lastDay(received.plusDays(later), calendar, DARKHAN))
        .isAfterOrEqualTo(rule.lastDay(received, calendar, DARKHAN));
  }

  @Property
  void givesAtLeastTheDaysOfTheLaw(
      @ForAll("days") LocalDate received,
      @ForAll @IntRange(max = 90) int days,
      @ForAll("calendars") WorkingCalendar calendar) {
    var rule = rule("test.days", days, Unit.CALENDAR_DAYS, FIRST);
    assertThat(rule.lastDay(received, calendar, DARKHAN)).isAfterOrEqualTo(received.plusDays(days));
    var working = rule("test.working-days", days, Unit.WORKING_DAYS, FIRST);
    LocalDate last = working.lastDay(received, calendar, DARKHAN);
    assertThat(calendar.workingDaysBetween(received, last, DARKHAN)).isGreaterThanOrEqualTo(days);
  }

  @Property
  void isNeverEarlierWhenExtended(
      @ForAll("days") LocalDate received,
      @ForAll("rules") LegalRule rule,
      @ForAll @IntRange(min = 1, max = 30) int length,
      @ForAll("calendars") WorkingCalendar calendar) {
    var extension = rule("test.extension", 30, Unit.CALENDAR_DAYS, FIRST);
    assertThat(rule.lastDay(received, extension, length, calendar, DARKHAN))
        .isAfterOrEqualTo(rule.lastDay(received, calendar, DARKHAN));
  }

  @Property
  void isKeptWhenTheRuleChangesLater(
      @ForAll("days") LocalDate received,
      @ForAll("rules") LegalRule earlier,
      @ForAll @IntRange(min = 1, max = 400) int after,
      @ForAll @IntRange(max = 90) int amount) {
    var later = rule(earlier.key(), amount, earlier.unit(), received.plusDays(after));
    var book = new RuleBook(List.of(earlier, later));
    assertThat(book.rule(earlier.key(), received)).isEqualTo(earlier);
    assertThat(book.rule(earlier.id())).isEqualTo(earlier);
    assertThat(book.rule(earlier.key(), received.plusDays(after))).isEqualTo(later);
  }

  @Property
  void isWarnedOfOnAWorkingDayInTime(
      @ForAll("days") LocalDate received,
      @ForAll("rules") LegalRule rule,
      @ForAll @IntRange(max = 100) int percent,
      @ForAll("calendars") WorkingCalendar calendar) {
    var last = rule.lastDay(received, calendar, DARKHAN);
    var warning = calendar.warningAt(received, last, percent, DARKHAN);
    assertThat(warning).isBefore(rule.dueAt(received, calendar, DARKHAN));
    assertThat(calendar.isWorkingDay(WorkingCalendar.dayOf(warning), DARKHAN)).isTrue();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(FIRST.toEpochDay(), LocalDate.of(2028, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<LegalRule> rules() {
    return Combinators.combine(Arbitraries.integers().between(0, 90), Arbitraries.of(Unit.values()))
        .as((amount, unit) -> rule("test.rule", amount, unit, FIRST));
  }

  @Provide
  Arbitrary<WorkingCalendar> calendars() {
    var specialDay =
        Combinators.combine(
                days(),
                Arbitraries.of(SpecialDay.Kind.values()),
                Arbitraries.of("45", "4501", "4504").injectNull(0.3))
            .as(KnownCalendar::special);
    return specialDay
        .list()
        .ofMaxSize(60)
        .uniqueElements(it -> it.day() + "/" + it.area())
        .map(KnownCalendar::with);
  }

  private static LegalRule rule(String key, int amount, Unit unit, LocalDate validFrom) {
    return new LegalRule(
        UUID.randomUUID(),
        key,
        amount,
        unit,
        key,
        key,
        "",
        "",
        "",
        "",
        validFrom,
        Trust.UNVERIFIED,
        "",
        "");
  }
}
