package mn.ukhaalag.security.norm.page;

import java.time.LocalDate;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.security.norm.Norm;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;

/// One rule.
///
/// @param house whose it is; null for the whole province
/// @param isKept whether whoever looks keeps it
public record NormPage(
    Norm norm,
    @Nullable Organisation house,
    boolean isKept,
    LocalDate today,
    Typed typed,
    Problems problems) {}
