package mn.ukhaalag.security.emergency.page;

import java.time.Instant;
import java.util.List;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;

/// The form by which a thing is opened in an emergency.
///
/// @param own what the official opened before, newest first
/// @param hours for how long it is opened
/// @param perDay how often he may on one day
public record AskPage(
    List<Use> own, int hours, int perDay, Instant now, Typed typed, Problems problems) {

  public AskPage {
    own = List.copyOf(own);
  }
}
