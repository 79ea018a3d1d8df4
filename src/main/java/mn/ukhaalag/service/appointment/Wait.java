package mn.ukhaalag.service.appointment;

import java.time.LocalTime;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;

/// How it is at a counter now.
///
/// @param before how many stand before the next number
/// @param minutes how long that will take, from now, or from the opening
/// @param takesMore whether whoever draws a number now is served before the counter closes
/// @param opens when it opens today; null if it is open
public record Wait(
    Counter counter, int before, int minutes, boolean takesMore, @Nullable LocalTime opens) {

  /// How long one waits, in words.
  public Message words() {
    if (opens == null) {
      return Message.of("service.appointment.minutes", minutes);
    }
    return minutes == 0
        ? Message.of("service.appointment.opens", opens.toString())
        : Message.of("service.appointment.opens.then", opens.toString(), minutes);
  }
}
