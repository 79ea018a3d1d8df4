package mn.ukhaalag.service.payment.page;

import java.util.List;
import mn.ukhaalag.csv.CsvFault;
import mn.ukhaalag.service.payment.Invoice;
import mn.ukhaalag.service.payment.StatementLine;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;

/// What officials see of the money of their organisation.
///
/// @param invoices newest first
/// @param lines of statements that wait for a decision
/// @param faults of a statement that could not be taken in
/// @param next the address of older invoices; null if there are none
public record CashierPage(
    List<Invoice> invoices,
    List<StatementLine.Kept> lines,
    List<CsvFault> faults,
    Problems problems,
    @Nullable String next) {}
