package mn.ukhaalag.security.erasure.page;

import java.util.List;
import mn.ukhaalag.security.erasure.Erasure;
import org.jspecify.annotations.Nullable;

/// The requests that the official responsible for personal data sees.
///
/// @param isAll whether those that are over are shown too
/// @param next the address of the older ones; null if there are none
public record DeskPage(List<Erasure> erasures, boolean isAll, @Nullable String next) {}
