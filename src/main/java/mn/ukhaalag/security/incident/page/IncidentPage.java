package mn.ukhaalag.security.incident.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.security.incident.Incident;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;

/// One incident.
///
/// @param names how those who did something are called
/// @param isWorkedOn whether whoever looks works on it
public record IncidentPage(
    Incident incident,
    Organisation house,
    List<Incident.Step> steps,
    Map<UUID, String> names,
    boolean isWorkedOn,
    Instant now,
    Typed typed,
    Problems problems) {}
