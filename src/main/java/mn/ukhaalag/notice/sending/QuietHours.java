package mn.ukhaalag.notice.sending;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/// When people are left in peace: no SMS at night, and no mail about work on a free day.
@Component
public class QuietHours {

  private final SendingSettings settings;
  private final LegalTime legalTime;

  QuietHours(SendingSettings settings, LegalTime legalTime) {
    this.settings = settings;
    this.legalTime = legalTime;
  }

  public LocalTime from() {
    return settings.quietFrom();
  }

  public LocalTime until() {
    return settings.quietUntil();
  }

  /// So many e-mails an hour reach one address singly.
  public int flood() {
    return settings.flood();
  }

  /// The first moment from then on at which an SMS that is not urgent may be sent.
  public Instant forSms(Instant moment) {
    ZonedDateTime local = moment.atZone(WorkingCalendar.ZONE);
    LocalTime time = local.toLocalTime();
    if (!isQuiet(time)) {
      return moment;
    }
    boolean isBeforeMorning = time.isBefore(settings.quietUntil());
    return morning(isBeforeMorning ? local.toLocalDate() : local.toLocalDate().plusDays(1));
  }

  /// The first moment from then on at which an official may be written to on ordinary work.
  public Instant forWork(Instant moment) {
    LocalDate day = WorkingCalendar.dayOf(moment);
    LocalDate worked = legalTime.calendar().workingDayFrom(day, null);
    return worked.equals(day) ? moment : morning(worked);
  }

  private boolean isQuiet(LocalTime time) {
    LocalTime from = settings.quietFrom();
    LocalTime until = settings.quietUntil();
    return from.isBefore(until)
        ? !time.isBefore(from) && time.isBefore(until)
        : !time.isBefore(from) || time.isBefore(until);
  }

  private Instant morning(LocalDate day) {
    return day.atTime(settings.quietUntil()).atZone(WorkingCalendar.ZONE).toInstant();
  }
}
