package mn.ukhaalag.security.norm.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.security.norm.Norm;
import org.jspecify.annotations.Nullable;

/// A page of the register of rules.
///
/// @param isKeeper whether whoever looks can enter one
/// @param next the address of the older ones; null if there are none
public record NormsPage(
    List<Norm> norms,
    Map<UUID, Organisation> houses,
    boolean isKeeper,
    LocalDate today,
    @Nullable String next) {}
