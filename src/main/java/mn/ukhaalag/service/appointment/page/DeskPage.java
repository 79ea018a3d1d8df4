package mn.ukhaalag.service.appointment.page;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.service.appointment.Counter;
import mn.ukhaalag.service.appointment.Visit;
import mn.ukhaalag.service.appointment.Wait;

/// The counters at which an official works, and finding somebody of today.
///
/// @param waits by counter; none for one that is closed today
/// @param query as typed
/// @param found with that code or telephone number
public record DeskPage(
    List<Counter> counters,
    Map<UUID, Organisation> organisations,
    Map<UUID, Wait> waits,
    String query,
    List<Visit> found) {}
