package mn.ukhaalag.service.process;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.TimeLimit;
import mn.ukhaalag.service.process.Drawing.Duty;
import org.springframework.stereotype.Component;

/// When a timer of a process goes off. A drawing says it as a duration of ISO 8601, of which days
/// are calendar days that end on a working day (`P3D`), or by the legal limit of the case: `limit`,
/// or a part of it, `75% limit`.
@Component
class Times {

  private static final Pattern LIMIT = Pattern.compile("(?:(\\d{1,3})\\s*%\\s*)?limit");
  private static final Pattern DURATION =
      Pattern.compile(
          "P(?=.)(?:\\d{1,3}W|(?:\\d{1,2}M)?(?:\\d{1,3}D)?)(?:T(?=.)(?:\\d{1,4}H)?(?:\\d{1,4}M)?)?");

  /// A time of nothing is none.
  private static final Pattern SOME = Pattern.compile("[1-9]");

  private final LegalTime legalTime;

  Times(LegalTime legalTime) {
    this.legalTime = legalTime;
  }

  static boolean isTime(String written) {
    Matcher limit = LIMIT.matcher(unwrapped(written));
    if (limit.matches()) {
      return limit.group(1) == null || Integer.parseInt(limit.group(1)) <= 100;
    }
    return DURATION.matcher(written).matches() && SOME.matcher(written).find();
  }

  private static String unwrapped(String written) {
    return written.replaceAll("^[#$]\\{|}$", "").strip();
  }

  /// When what is written is over, for somebody who begins to wait at that moment.
  Instant at(String written, Application application, Instant now) {
    Matcher limit = LIMIT.matcher(unwrapped(written));
    WorkingCalendar calendar = legalTime.calendar();
    if (limit.matches()) {
      return limit.group(1) == null
          ? application.dueAt()
          : calendar.warningAt(
              WorkingCalendar.dayOf(application.sentAt()),
              WorkingCalendar.dayOf(application.dueAt().minusSeconds(1)),
              Integer.parseInt(limit.group(1)),
              application.area());
    }
    String[] parts = written.split("T", 2);
    Duration hours = parts.length > 1 ? Duration.parse("PT" + parts[1]) : Duration.ZERO;
    int days = parts[0].equals("P") ? 0 : days(parts[0]);
    return days == 0
        ? now.plus(hours)
        : new TimeLimit(days, TimeLimit.Unit.CALENDAR_DAYS)
            .from(now, calendar, application.area())
            .plus(hours);
  }

  /// When a task has to be done that is given at that moment.
  Instant due(Duty duty, Application application, Instant now) {
    return duty.days() == null
        ? application.dueAt()
        : new TimeLimit(duty.days(), TimeLimit.Unit.WORKING_DAYS)
            .from(now, legalTime.calendar(), application.area());
  }

  private static int days(String written) {
    try {
      Period period = Period.parse(written);
      return period.getDays() + 30 * period.getMonths();
    } catch (DateTimeException checkedBefore) {
      throw new IllegalStateException(checkedBefore);
    }
  }
}
