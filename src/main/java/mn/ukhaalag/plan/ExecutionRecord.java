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
}
