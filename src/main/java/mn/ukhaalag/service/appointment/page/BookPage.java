package mn.ukhaalag.service.appointment.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.service.appointment.Counter;
import mn.ukhaalag.service.appointment.Reason;
import mn.ukhaalag.service.appointment.Slot;
import mn.ukhaalag.service.appointment.Wait;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;

/// Who comes: the last page before a time or a number is taken.
///
/// @param slot the chosen time; null for a number of today's queue, or if somebody else has it now
/// @param others free times to choose from instead
/// @param changeableUntil the last moment of moving and cancelling each of these times, by their
///     values
/// @param counters by id
/// @param waiting how it is today; null for a time
/// @param key of the form
public record BookPage(
    Organisation organisation,
    Reason reason,
    @Nullable Slot slot,
    List<Slot> others,
    Map<String, Instant> changeableUntil,
    Instant now,
    Map<UUID, Counter> counters,
    @Nullable Wait waiting,
    boolean isSignedIn,
    Typed typed,
    String key,
    Problems problems) {

  /// Until when the time can be given back once it is taken.
  public Instant until(Slot time) {
    return changeableUntil.getOrDefault(time.value(), now);
  }

  /// Whether it could never be given back.
  public boolean isLate(Slot time) {
    return until(time).isBefore(now);
  }
}
