package mn.ukhaalag.security.audit.page;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.security.audit.Audit;
import org.jspecify.annotations.Nullable;

/// A page of the register of audits.
///
/// @param isKeeper whether whoever looks can enter one
/// @param next the address of the older ones; null if there are none
public record AuditsPage(
    List<Audit> audits, Map<UUID, Organisation> houses, boolean isKeeper, @Nullable String next) {}
