package mn.ukhaalag.access.page;

import java.time.Instant;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;

/// The second step of one's own account.
///
/// @param since null if it has none
/// @param codesLeft the recovery codes that are not used yet
/// @param isRequired whether the post that is held today asks for one
public record SecondStepPage(
    @Nullable Instant since, int codesLeft, boolean isRequired, Problems problems) {}
