package mn.ukhaalag.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import mn.ukhaalag.calendar.WorkingCalendar;

/// Writes a calendar in the format of RFC 5545. A deadline stands on its last day.
public final class CalendarFile {

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int LINE_OCTETS = 75;

  private final StringBuilder text = new StringBuilder();

  public CalendarFile(String name) {
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Ukhaalag//My work//MN");
    line("CALSCALE:GREGORIAN");
    line("METHOD:PUBLISH");
    line("X-WR-CALNAME:" + escaped(name));
    line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
  }

  /// A task twice over: as something to do, for programs that keep such a list, and as a day in
  /// the calendar, for those that do not.
  ///
  /// @param dueAt the first moment that is too late
  CalendarFile task(
      UUID id, String summary, String address, Instant dueAt, Instant since, boolean isUrgent) {
    LocalDate lastDay = WorkingCalendar.dayOf(dueAt.minusMillis(1));
    line("BEGIN:VTODO");
    line("UID:todo-" + id + "@ukhaalag");
    line("DTSTAMP:" + MOMENT.format(since));
    line("DUE;VALUE=DATE:" + DAY.format(lastDay));
    line("SUMMARY:" + escaped(summary));
    line("URL:" + address);
    line("STATUS:NEEDS-ACTION");
    line("PRIORITY:" + (isUrgent ? 1 : 5));
    line("END:VTODO");
    return deadline(id, summary, address, dueAt, since);
  }

  private CalendarFile deadline(
      UUID id, String summary, String address, Instant dueAt, Instant since) {
    LocalDate lastDay = WorkingCalendar.dayOf(dueAt.minusMillis(1));
    line("BEGIN:VEVENT");
    line("UID:" + id + "@ukhaalag");
    line("DTSTAMP:" + MOMENT.format(since));
    line("DTSTART;VALUE=DATE:" + DAY.format(lastDay));
    line("DTEND;VALUE=DATE:" + DAY.format(lastDay.plusDays(1)));
    line("SUMMARY:" + escaped(summary));
    line("URL:" + address);
    line("TRANSP:TRANSPARENT");
    line("END:VEVENT");
    return this;
  }

  /// Where somebody is expected when.
  ///
  /// @param address of the page to read more on
  public record Meeting(String summary, String place, String address, Instant from, Instant to) {}

  /// A time at which somebody is expected.
  public CalendarFile meeting(UUID id, Meeting meeting, Instant since) {
    line("BEGIN:VEVENT");
    line("UID:" + id + "@ukhaalag");
    line("DTSTAMP:" + MOMENT.format(since));
    line("DTSTART:" + MOMENT.format(meeting.from()));
    line("DTEND:" + MOMENT.format(meeting.to()));
    line("SUMMARY:" + escaped(meeting.summary()));
    line("LOCATION:" + escaped(meeting.place()));
    line("URL:" + meeting.address());
    line("END:VEVENT");
    return this;
  }

  public String finished() {
    line("END:VCALENDAR");
    return text.toString();
  }

  /// Section 3.3.11.
  private static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n")
        .replaceAll("\\p{Cntrl}", "");
  }

  /// Section 3.1: no line is longer than 75 octets, the space that begins the rest of it
  /// included, and no letter is cut in two.
  private void line(String content) {
    int octets = 0;
    for (int i = 0; i < content.length(); ) {
      int letter = content.codePointAt(i);
      int size = octets(letter);
      if (octets + size > LINE_OCTETS) {
        text.append("\r\n ");
        octets = 1;
      }
      text.appendCodePoint(letter);
      octets += size;
      i += Character.charCount(letter);
    }
    text.append("\r\n");
  }

  private static int octets(int letter) {
    if (letter < 0x80) {
      return 1;
    }
    if (letter < 0x800) {
      return 2;
    }
    return letter < 0x10000 ? 3 : 4;
  }
}
