package mn.ukhaalag.access;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import mn.ukhaalag.web.Page;
import mn.ukhaalag.web.Problems;

/// Says on a form why something is not possible now.
final class Reasons {

  private static final DateTimeFormatter CLOCK_TIME =
      DateTimeFormatter.ofPattern("HH:mm").withZone(Page.ZONE);

  private Reasons() {}

  /// The time of day, for a moment that is near.
  static String clockTime(Instant time) {
    return CLOCK_TIME.format(time);
  }

  /// Why no code was sent.
  static void notSent(Problems problems, String field, OneTimeCodes.Sending why) {
    switch (why) {
      case OneTimeCodes.Sending.Sent _ -> {}
      case OneTimeCodes.Sending.Refused refused -> problems.add(field, refused.why().key());
      case OneTimeCodes.Sending.NoWay _ -> problems.add(field, "access.code.no-way");
    }
  }
}
