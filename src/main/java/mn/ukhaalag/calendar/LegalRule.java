package mn.ukhaalag.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How long the law gives for something, from a certain day on. A published version is never
/// changed: whoever keeps its id keeps the rule that was in force then.
///
/// Time is counted by article 72 of the Civil Code: the first day is not counted, and an end on a
/// day that is not worked moves to the next working day.
///
/// @param key what it is for, such as `petition.deadline.complaint`
/// @param amount how many units; 0 is the same day
/// @param articleMn the article of the law, in words
/// @param sourceMn the law or rule that it stands in
/// @param validFrom the first day on which it holds; it ends when the next version of its key
///     begins
public record LegalRule(
    UUID id,
    String key,
    int amount,
    Unit unit,
    String nameMn,
    String nameEn,
    String articleMn,
    String articleEn,
    String sourceMn,
    String sourceEn,
    LocalDate validFrom,
    Trust trust,
    String noteMn,
    String noteEn) {

  /// What is counted. «Хоног» are calendar days, «ажлын өдөр» are working days; working hours are
  /// counted in whole working days of eight hours.
  public enum Unit {
    CALENDAR_DAYS,
    WORKING_DAYS,
    WORKING_HOURS,
    MONTHS,
    /// Hours of the clock, by night and on free days too.
    HOURS
  }

  /// Whether the number was seen in the law or a public source that quotes it.
  public enum Trust {
    VERIFIED,
    UNVERIFIED
  }

  private static final int HOURS_OF_A_DAY = 8;
  private static final int HOURS_OF_THE_CLOCK = 24;

  /// The last day on which the duty can be done in time.
  ///
  /// @param area where it is to be done, see [WorkingCalendar]
  public LocalDate lastDay(LocalDate receivedOn, WorkingCalendar calendar, @Nullable String area) {
    return calendar.workingDayFrom(after(receivedOn, amount, calendar, area), area);
  }

  /// The last day after an extension. It is added to the original last day before that was moved,
  /// and the end is moved again.
  ///
  /// @param extension the rule that limits it
  /// @param length how much is granted, in the units of that rule
  /// @throws IllegalArgumentException if the length is not from 1 to what the extension allows
  public LocalDate lastDay(
      LocalDate receivedOn,
      LegalRule extension,
      int length,
      WorkingCalendar calendar,
      @Nullable String area) {
    if (length < 1 || length > extension.amount) {
      throw new IllegalArgumentException(
          "%s allows 1 to %d, not %d".formatted(extension.key, extension.amount, length));
    }
    LocalDate original = after(receivedOn, amount, calendar, area);
    return calendar.workingDayFrom(extension.after(original, length, calendar, area), area);
  }

  /// The moment at which the time is over: 24:00 of the last day, local.
  public Instant dueAt(LocalDate receivedOn, WorkingCalendar calendar, @Nullable String area) {
    return WorkingCalendar.endOf(lastDay(receivedOn, calendar, area));
  }

  /// The last moment that is so long before another one. Days are counted back as a whole, hours
  /// by the clock.
  ///
  /// @param area where it is to be done, see [WorkingCalendar]
  public Instant before(Instant moment, WorkingCalendar calendar, @Nullable String area) {
    ZonedDateTime local = moment.atZone(WorkingCalendar.ZONE);
    return switch (unit) {
      case HOURS, WORKING_HOURS -> moment.minus(Duration.ofHours(amount));
      case CALENDAR_DAYS -> local.minusDays(amount).toInstant();
      case MONTHS -> local.minusMonths(amount).toInstant();
      case WORKING_DAYS -> {
        ZonedDateTime found = local;
        for (int counted = 0; counted < amount; ) {
          found = found.minusDays(1);
          counted += calendar.isWorkingDay(found.toLocalDate(), area) ? 1 : 0;
        }
        yield found.toInstant();
      }
    };
  }

  private LocalDate after(
      LocalDate day, int length, WorkingCalendar calendar, @Nullable String area) {
    return switch (unit) {
      case CALENDAR_DAYS -> day.plusDays(length);
      case MONTHS -> day.plusMonths(length);
      case WORKING_DAYS -> calendar.addWorkingDays(day, length, area);
      case WORKING_HOURS ->
          calendar.addWorkingDays(day, Math.ceilDiv(length, HOURS_OF_A_DAY), area);
      case HOURS -> day.plusDays(Math.ceilDiv(length, HOURS_OF_THE_CLOCK));
    };
  }
}
