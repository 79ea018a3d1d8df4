package mn.ukhaalag.service.payment.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The last comparison with the other sides.
///
/// @param at null before there was any
/// @param unasked how many invoices the other side could not be asked about
public record ReconciliationPage(
    @Nullable Instant at, int compared, int unasked, List<DifferenceRow> rows) {}
