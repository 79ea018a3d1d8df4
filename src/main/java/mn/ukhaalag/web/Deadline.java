package mn.ukhaalag.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// How near a deadline is, as a person counts: in days of the calendar.
///
/// @param days days left until the last day, 0 on the last day itself, negative once it is over
public record Deadline(long days) {

  /// From this many days on a deadline counts as near.
  private static final long NEAR = 3;

  /// How near that one is now.
  ///
  /// @param due the first moment that is too late
  public static Deadline of(Instant due, Instant now) {
    LocalDate last = LocalDate.ofInstant(due.minusMillis(1), Page.ZONE);
    long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(now, Page.ZONE), last);
    return new Deadline(now.isBefore(due) ? days : Math.min(days, -1));
  }

  /// The colour class: `ok`, `near` or `late`.
  public String level() {
    if (days < 0) {
      return "late";
    }
    return days <= NEAR ? "near" : "ok";
  }

  public Message sentence() {
    if (days < 0) {
      return Message.of("web.deadline.late", -days);
    }
    return days == 0 ? Message.of("web.deadline.today") : Message.of("web.deadline.left", days);
  }
}
