package mn.ukhaalag.evaluation.board.page;

import java.time.Instant;
import java.util.List;
import mn.ukhaalag.evaluation.page.Grade;
import mn.ukhaalag.evaluation.page.Named;
import mn.ukhaalag.web.Bar;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;

/// An organisation's score and how it was reached.
///
/// @param mean of its parts, before points are taken
/// @param deduction the points taken; empty if none
/// @param assessable parts that the one who looks may assess
public record OrganisationPage(
    Named name,
    String path,
    String month,
    Grade grade,
    Named source,
    List<PartLine> parts,
    String mean,
    int lateReports,
    int poorReports,
    String deduction,
    List<Bar> trend,
    List<DocumentLine> documents,
    List<Below> below,
    List<LateLine> late,
    List<Assessed> assessed,
    List<Assessable> assessable,
    Typed typed,
    Problems problems) {

  /// A line of the reckoning, written for the reader.
  ///
  /// @param share of 100 after what is left out gave its weight to the others; empty if it is left
  ///     out
  /// @param points what it adds to the score
  /// @param sourceKey where the value comes from
  public record PartLine(
      Named name,
      String weight,
      String share,
      String value,
      String points,
      String sourceKey,
      int of) {}

  public record DocumentLine(String title, String level, String path, Grade grade) {}

  /// An organisation that answers to this one.
  public record Below(Named name, String path, Grade grade) {}

  /// What the monitoring team said of a part.
  public record Assessed(Named part, String percent, String reason, Instant at, Named by) {}

  public record Assessable(String key, Named name) {}
}
