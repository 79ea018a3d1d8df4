package mn.ukhaalag.calendar;

import static mn.ukhaalag.calendar.KnownCalendar.special;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import mn.ukhaalag.calendar.SpecialDay.Kind;
import org.junit.jupiter.api.Test;

/// Days off for a part of the country, and the moments at which a day begins and ends.
class WorkingCalendarTest {

  private static final LocalDate STORM = LocalDate.of(2026, 3, 12);

  @Test
  void aFreeDayOfOneSumIsWorkedInTheOthers() {
    var calendar = KnownCalendar.with(special(STORM, Kind.OFF, "4504"));
    assertThat(calendar.isWorkingDay(STORM, "4504")).isFalse();
    assertThat(calendar.isWorkingDay(STORM, "450451")).isFalse();
    assertThat(calendar.isWorkingDay(STORM, "4501")).isTrue();
    assertThat(calendar.isWorkingDay(STORM, null)).isTrue();
  }

  @Test
  void theDecisionForTheSmallestAreaHolds() {
    var calendar =
        KnownCalendar.with(
            special(STORM, Kind.OFF, null),
            special(STORM, Kind.WORK, "4501"),
            special(STORM, Kind.OFF, "45"));
    assertThat(calendar.isWorkingDay(STORM, "4501")).isTrue();
    assertThat(calendar.isWorkingDay(STORM, "4504")).isFalse();
    assertThat(calendar.isWorkingDay(STORM, "1101")).isFalse();
  }

  @Test
  void theDayIsThatOfMongolia() {
    assertThat(WorkingCalendar.dayOf(Instant.parse("2026-07-09T15:59:59Z")))
        .isEqualTo("2026-07-09");
    assertThat(WorkingCalendar.dayOf(Instant.parse("2026-07-09T16:00:00Z")))
        .isEqualTo("2026-07-10");
    assertThat(WorkingCalendar.endOf(LocalDate.of(2026, 7, 16))).isEqualTo("2026-07-16T16:00:00Z");
  }

  @Test
  void warnsAtNineOfAWorkingDay() {
    var calendar = KnownCalendar.with();
    var received = LocalDate.of(2026, 6, 10);
    var last = LocalDate.of(2026, 7, 16);
    assertThat(calendar.warningAt(received, last, 50, null)).isEqualTo("2026-06-29T01:00:00Z");
    assertThat(calendar.warningAt(received, last, 80, null)).isEqualTo("2026-07-09T01:00:00Z");
    assertThat(calendar.warningAt(received, last, 100, null)).isEqualTo("2026-07-16T01:00:00Z");
  }

  @Test
  void countsForwardOnly() {
    assertThatThrownBy(() -> KnownCalendar.with().addWorkingDays(STORM, -1, null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
