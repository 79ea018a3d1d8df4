package mn.ukhaalag.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.ledger.Author;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The calendar and the rules that the province is given, against dates that were worked out by
/// hand.
@ProvinceTest
class LegalTimeTest {

  @Autowired LegalTime legalTime;
  @Autowired SpecialDays specialDays;
  @Autowired CalendarTables tables;
  @Autowired Clock clock;
  @Autowired TransactionTemplate inTransaction;
  @Autowired JdbcClient database;

  @ParameterizedTest
  @CsvSource({
    "2026-02-17, 1, 2026-02-23",
    "2026-07-09, 1, 2026-07-16",
    "2025-11-20, 1, 2025-11-24",
    "2025-11-20, 2, 2025-11-25",
    "2025-11-20, 3, 2025-11-27",
    "2024-12-27, 1, 2024-12-30",
    "2027-11-25, 1, 2027-11-30",
    "2018-11-07, 1, 2018-11-12",
    "2018-11-16, 1, 2018-11-17",
    "2022-07-08, 1, 2022-07-18",
    "2015-11-25, 1, 2015-11-26"
  })
  void countsWorkingDaysOverHolidays(LocalDate day, int number, LocalDate expected) {
    var calendar = legalTime.calendar();
    assertThat(calendar.addWorkingDays(day, number, "4501")).isEqualTo(expected);
    assertThat(calendar.workingDaysBetween(day, expected, "4501")).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({"2024, 253", "2025, 251", "2026, 249", "2027, 248", "2028, 249"})
  void knowsTheWorkingDaysOfAYear(int year, int workingDays) {
    assertThat(legalTime.calendar().workingDaysOf(year, null)).isEqualTo(workingDays);
  }

  @Test
  void twoHolidaysCanFallTogether() {
    assertThat(legalTime.calendar().holidaysOn(LocalDate.of(2030, 11, 26)))
        .extracting(Holiday::key)
        .containsExactly("chinggis", "republic");
  }

  @Test
  void tellsHowFarAYearIsKnown() {
    var calendar = legalTime.calendar();
    assertThat(calendar.lunarYear(2018).orElseThrow().complete()).isFalse();
    assertThat(calendar.lunarYear(2026).orElseThrow().confirmed()).isTrue();
    assertThat(calendar.lunarYear(2027).orElseThrow().complete()).isTrue();
    assertThat(calendar.lunarYear(2027).orElseThrow().confirmed()).isFalse();
    assertThat(calendar.lunarYear(2031)).isEmpty();
  }

  @Test
  void aPetitionBeforeNaadamIsAnsweredAfterIt() {
    var received = LocalDate.of(2026, 6, 10);
    var calendar = legalTime.calendar();
    var rule = legalTime.rule("petition.deadline.complaint", received);
    assertThat(rule.lastDay(received, calendar, "4501")).isEqualTo("2026-07-16");
    assertThat(rule.dueAt(received, calendar, "4501")).isEqualTo("2026-07-16T16:00:00Z");
    assertThat(legalTime.rule(rule.id())).isEqualTo(rule);
  }

  @Test
  void anExtensionIsAddedToTheLastDayBeforeItWasMoved() {
    var received = LocalDate.of(2026, 6, 10);
    var calendar = legalTime.calendar();
    var rule = legalTime.rule("petition.deadline.complaint", received);
    var extension = legalTime.rule("petition.extension", received);
    assertThat(rule.lastDay(received, extension, 30, calendar, "4501")).isEqualTo("2026-08-10");
    assertThat(rule.lastDay(received, extension, 5, calendar, "4501")).isEqualTo("2026-07-16");
    assertThatThrownBy(() -> rule.lastDay(received, extension, 31, calendar, "4501"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 30");
  }

  @ParameterizedTest
  @CsvSource({
    "petition.deadline.application, 2026-04-01, 2026-05-01",
    "petition.deadline.suggestion, 2026-04-01, 2026-06-30",
    "petition.deadline.information, 2026-02-16, 2026-03-02",
    "petition.deadline.utility.collective, 2026-04-01, 2026-05-18",
    "petition.forward, 2026-02-16, 2026-02-23",
    "petition.receipt, 2026-02-16, 2026-02-16"
  })
  void everyKindHasItsLastDay(String key, LocalDate received, LocalDate expected) {
    var rule = legalTime.rule(key, received);
    assertThat(rule.lastDay(received, legalTime.calendar(), null)).isEqualTo(expected);
  }

  @Test
  void anotherNodeSeesWhatIsCommittedAndNothingElse() {
    var day = LocalDate.of(2029, 3, 14);
    var otherNode = new LegalTime(tables, clock);
    var strike = new SpecialDays.Decision(day, day, SpecialDay.Kind.OFF, "92", "-", "-", "-");
    inTransaction.executeWithoutResult(
        transaction -> {
          specialDays.add(strike, Author.SYSTEM);
          otherNode.refresh();
          transaction.setRollbackOnly();
        });
    otherNode.refresh();
    assertThat(otherNode.calendar().isWorkingDay(day, "92")).isTrue();
    specialDays.add(strike, Author.SYSTEM);
    assertThat(legalTime.calendar().isWorkingDay(day, "92")).isFalse();
    otherNode.refresh();
    assertThat(otherNode.calendar().isWorkingDay(day, "92")).isFalse();
  }

  @Test
  void ofTwoThatTakeTheSameDayOneIsRefused() throws Exception {
    var day = LocalDate.of(2029, 3, 15);
    var strike = new SpecialDays.Decision(day, day, SpecialDay.Kind.OFF, "92", "-", "-", "-");
    try (var both = Executors.newFixedThreadPool(2)) {
      Callable<Optional<LocalDate>> add = () -> specialDays.add(strike, Author.SYSTEM);
      var first = both.submit(add);
      var second = both.submit(add);
      assertThat(List.of(first.get(), second.get()))
          .containsExactlyInAnyOrder(Optional.empty(), Optional.of(day));
    }
  }

  @Test
  void whatWasPublishedCannotBeChangedInTheDatabase() {
    for (String change :
        List.of("update calendar.rule set amount = 1", "delete from calendar.rule")) {
      assertThatThrownBy(() -> database.sql(change).update()).hasMessageContaining("not changed");
    }
  }

  @Test
  void saysWhichRuleIsMissing() {
    var day = LocalDate.of(2012, 12, 31);
    assertThatThrownBy(() -> legalTime.rule("petition.forward", day))
        .isInstanceOf(NoRuleInForce.class)
        .hasMessageContaining("petition.forward")
        .hasMessageContaining("2012-12-31");
    assertThatThrownBy(() -> legalTime.rule(new UUID(1, 1))).isInstanceOf(NoRuleInForce.class);
  }
}
