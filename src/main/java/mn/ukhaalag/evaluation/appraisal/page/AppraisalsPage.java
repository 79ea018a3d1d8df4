package mn.ukhaalag.evaluation.appraisal.page;

import java.util.List;
import mn.ukhaalag.evaluation.page.Grade;
import mn.ukhaalag.evaluation.page.Named;

/// The evaluations that somebody has a part in.
///
/// @param mayOpen whether he rates anybody
public record AppraisalsPage(
    List<Line> own, List<Line> rated, List<Line> decided, List<Line> asked, boolean mayOpen) {

  /// An evaluation; its grade stands here only for those who may see it.
  public record Line(
      String person, Named post, int year, String half, String state, Grade grade, String path) {}
}
