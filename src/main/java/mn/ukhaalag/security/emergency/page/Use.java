package mn.ukhaalag.security.emergency.page;

import java.time.Instant;
import java.util.UUID;
import mn.ukhaalag.ledger.Thing;
import org.jspecify.annotations.Nullable;

/// That somebody opened a thing in an emergency.
///
/// @param name of the thing, as people know it
/// @param reader how the official is called
/// @param until the first moment at which it is closed again
/// @param mark null while no auditor has looked at it
public record Use(
    UUID id,
    Thing thing,
    String name,
    UUID account,
    String reader,
    UUID post,
    UUID organisation,
    String reason,
    Instant openedAt,
    Instant until,
    @Nullable Mark mark) {

  /// As the ledger and the inbox know it.
  public static final String THING = "emergency";

  /// What an auditor thinks of it.
  public enum Verdict {
    JUSTIFIED,
    MISUSE
  }

  /// That an auditor has looked at it.
  public record Mark(Verdict verdict, String remark, Instant at, UUID by) {}

  /// Whether the thing can be read by it at that moment; what was looked at is over.
  public boolean isOpen(Instant now) {
    return mark == null && now.isBefore(until);
  }

  /// Where it stands: `OPEN`, `OVER` or `MARKED`.
  public String state(Instant now) {
    if (mark != null) {
      return "MARKED";
    }
    return isOpen(now) ? "OPEN" : "OVER";
  }

  /// As the ledger knows it.
  public Thing record() {
    return new Thing(THING, id);
  }
}
