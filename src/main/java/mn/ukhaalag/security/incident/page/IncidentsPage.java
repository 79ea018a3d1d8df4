package mn.ukhaalag.security.incident.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.security.incident.Incident;
import org.jspecify.annotations.Nullable;

/// A page of the register of incidents.
///
/// @param isOpen whether those that are closed are left out
/// @param isKeeper whether whoever looks sees more than his own reports
/// @param next the address of the older ones; null if there are none
public record IncidentsPage(
    List<Incident> incidents,
    Map<UUID, Organisation> houses,
    boolean isOpen,
    boolean isKeeper,
    Instant now,
    @Nullable String next) {}
