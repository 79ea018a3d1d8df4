package mn.ukhaalag.plan.report.page;

import java.time.Instant;
import java.util.List;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Exceptions.Granted;
import mn.ukhaalag.plan.LateRequests.Request;
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
    List<Asked> requests,
    List<History> history,
    Can can,
    Typed form,
    Problems problems,
    @Nullable Message conflict,
    List<LineClash> clashes,
    Instant now) {

  /// What the actor may do now.
  ///
  /// @param isOwn whether he would decide, had he not submitted it himself
  /// @param grants whether he may let it come late
  /// @param reopens whether he may open it again
  /// @param asks whether he may ask that it come late
  /// @param answers whether he may answer such a request
  public record Can(
      boolean writes,
      boolean decides,
      boolean isOwn,
      boolean grants,
      boolean reopens,
      boolean asks,
      boolean answers) {}

  /// That somebody asked for more time, and what he was answered.
  public record Asked(Request request, Named who) {}

  /// The request that waits for an answer; null if none does.
  public @Nullable Request waiting() {
    return requests.stream()
        .map(Asked::request)
        .filter(Request::isWaiting)
        .findFirst()
        .orElse(null);
  }

  /// What it says of a measure.
  public record Row(Measure measure, Line line) {

    public String field(String what) {
      return what + "-" + measure.id();
    }
  }

  /// What happened to it, and who did it.
  public record History(Moved moved, Named who) {}
}
