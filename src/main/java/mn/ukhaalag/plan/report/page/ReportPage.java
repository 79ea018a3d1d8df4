package mn.ukhaalag.plan.report.page;

import java.time.Instant;
import java.util.List;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Exceptions.Granted;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Report;
import mn.ukhaalag.plan.Report.Line;
import mn.ukhaalag.plan.ReportSteps.Moved;
import mn.ukhaalag.plan.page.Named;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;

/// A report.
public record ReportPage(
    Document document,
    Named owner,
    Report report,
    List<Row> rows,
    List<Granted> exceptions,
    List<History> history,
    Can can,
    Typed form,
    Problems problems,
    @Nullable Message conflict,
    Instant now) {

  /// What the actor may do now.
  ///
  /// @param grants whether he may let it come late
  /// @param reopens whether he may open it again
  public record Can(boolean writes, boolean decides, boolean grants, boolean reopens) {}

  /// What it says of a measure.
  public record Row(Measure measure, Line line) {

    public String field(String what) {
      return what + "-" + measure.id();
    }
  }

  /// What happened to it, and who did it.
  public record History(Moved moved, Named who) {}
}
