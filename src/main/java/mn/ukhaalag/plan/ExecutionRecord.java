package mn.ukhaalag.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import mn.ukhaalag.ledger.Author;

/// Where other rooms tell what was done for a measure.
public interface ExecutionRecord {

  /// Tells what was done.
  ///
  /// @param percent how much is done now, 0 to 100
  /// @param day on which it was done
  /// @throws mn.ukhaalag.web.Conflict if the measure was taken out of its plan
  void tell(Author author, Measure measure, String words, BigDecimal percent, LocalDate day);

  /// Takes over what an approved report says of its measures, as if it had been told when the
  /// report was submitted: where nothing newer was told, its percent becomes that of the measure.
  ///
  /// @param report as it was submitted
  void settle(Author author, Report report);
}
