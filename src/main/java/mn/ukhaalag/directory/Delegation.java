package mn.ukhaalag.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import mn.ukhaalag.ledger.Thing;
import org.jspecify.annotations.Nullable;

/// That the holder of a post hands its rights over to a deputy for some days, for example while
/// he is on leave. The holder keeps them as well; the deputy cannot hand them on.
///
/// @param principal the holder
/// @param to the first day on which it no longer holds
/// @param order the number of the order by which it was decided
/// @param endedAt when it was taken back; null if it was not
public record Delegation(
    UUID id,
    UUID post,
    Official principal,
    Official deputy,
    LocalDate from,
    LocalDate to,
    String reason,
    String order,
    @Nullable Instant endedAt) {

  /// Where it stands on a day.
  public enum State {
    COMING,
    RUNNING,
    OVER,
    TAKEN_BACK
  }

  /// The last day on which it holds.
  public LocalDate lastDay() {
    return to.minusDays(1);
  }

  public State on(LocalDate day) {
    if (endedAt != null) {
      return State.TAKEN_BACK;
    }
    if (day.isBefore(from)) {
      return State.COMING;
    }
    return day.isBefore(to) ? State.RUNNING : State.OVER;
  }

  /// Whether the deputy acted by it in that moment.
  public boolean heldAt(Instant moment, LocalDate day) {
    return !day.isBefore(from) && day.isBefore(to) && (endedAt == null || moment.isBefore(endedAt));
  }

  /// Whether there is anything left to take back on that day.
  public boolean isOpenOn(LocalDate day) {
    return endedAt == null && day.isBefore(to);
  }

  /// As the ledger knows it.
  public Thing thing() {
    return new Thing("delegation", id);
  }
}
