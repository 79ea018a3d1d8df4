package mn.ukhaalag.service.appointment.page;

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
/// @param counters by id
/// @param waiting how it is today; null for a time
/// @param key of the form
public record BookPage(
    Organisation organisation,
    Reason reason,
    @Nullable Slot slot,
    List<Slot> others,
    Map<UUID, Counter> counters,
    @Nullable Wait waiting,
    boolean isSignedIn,
    Typed typed,
    String key,
    Problems problems) {}
