package mn.ukhaalag.plan.report.page;

import java.time.Instant;
import java.util.List;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.LateRequests.Request;
import mn.ukhaalag.plan.Part;
import mn.ukhaalag.plan.Report;
import mn.ukhaalag.plan.page.Named;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;

/// Who has handed in a report for a period, and who has not.
///
/// @param dueAt when reports for it are due
/// @param late how many of the rows are missing though the time is over
/// @param next where the list goes on; null at its end
public record BoardPage(
    int year,
    Part part,
    Instant dueAt,
    List<Row> rows,
    Typed filter,
    int missing,
    int late,
    @Nullable String next,
    Instant now) {

  /// A plan with its report.
  ///
  /// @param report null if there is none
  /// @param hasException whether it came late or was opened again by an exception
  /// @param asked the last request that it may come late; null if nobody asked
  public record Row(
      Document document,
      Named owner,
      @Nullable Report report,
      boolean hasException,
      @Nullable Request asked) {}
}
