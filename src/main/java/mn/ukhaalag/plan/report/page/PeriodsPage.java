package mn.ukhaalag.plan.report.page;

import java.time.Instant;
import java.util.List;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Part;
import mn.ukhaalag.plan.Report;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;

/// The reports on one plan, period by period.
public record PeriodsPage(
    Document document, List<Row> rows, boolean isWriter, @Nullable Message conflict, Instant now) {

  /// A period of a year.
  ///
  /// @param report null if there is none yet
  /// @param isOpen whether a report on it can be begun now
  public record Row(int year, Part part, Instant dueAt, @Nullable Report report, boolean isOpen) {}
}
