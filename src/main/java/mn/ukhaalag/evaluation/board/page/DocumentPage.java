package mn.ukhaalag.evaluation.board.page;

import java.util.List;
import mn.ukhaalag.evaluation.page.Grade;
import mn.ukhaalag.evaluation.page.Named;
import mn.ukhaalag.web.Bar;

/// A document's score, line by line.
///
/// @param isPlain whether every measure counts the same
/// @param counted how many measures count
public record DocumentPage(
    String title,
    Named organisation,
    String organisationPath,
    String planPath,
    Grade grade,
    Named source,
    boolean isPlain,
    int counted,
    int leftOut,
    List<Line> lines,
    List<Bar> trend) {

  /// An objective, a measure or an activity.
  ///
  /// @param depth 0 for the chapters of the document
  /// @param kind OBJECTIVE, MEASURE or ACTIVITY
  /// @param share of 100 among its siblings that count; empty if it is left out
  /// @param why as [mn.ukhaalag.evaluation.Mark.Why] names it
  /// @param path of its evidence; empty for objectives
  public record Line(
      int depth,
      String kind,
      String code,
      String title,
      String share,
      Grade grade,
      String why,
      String path) {}
}
