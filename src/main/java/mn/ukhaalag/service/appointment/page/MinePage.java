package mn.ukhaalag.service.appointment.page;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.service.appointment.Visit;
import org.jspecify.annotations.Nullable;

/// The appointments of somebody with an account, newest first.
///
/// @param next the address of older ones; null if there are none
public record MinePage(
    List<Visit> visits, Map<UUID, Organisation> organisations, @Nullable String next) {}
