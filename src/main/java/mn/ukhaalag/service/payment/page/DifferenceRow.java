package mn.ukhaalag.service.payment.page;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A difference between what was paid here and what was paid there.
///
/// @param kind the end of the key of its name
/// @param number of the invoice; empty if none is known
/// @param here the amount here in MNT; null if there is nothing here
public record DifferenceRow(
    String kind,
    String way,
    String number,
    String reference,
    @Nullable BigDecimal here,
    @Nullable BigDecimal there) {}
