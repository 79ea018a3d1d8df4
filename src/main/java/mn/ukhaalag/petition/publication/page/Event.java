package mn.ukhaalag.petition.publication.page;

import java.time.Instant;
import java.util.UUID;
import mn.ukhaalag.petition.Act;

/// Something that was done to a published petition and that everybody may know.
///
/// @param organisation that did it, or that it went to
public record Event(Act act, Instant at, UUID organisation) {

  public String colour() {
    return switch (act) {
      case ANSWER_SENT -> "green";
      case EXTENDED, APPEALED, REOPENED -> "yellow";
      default -> "blue";
    };
  }
}
