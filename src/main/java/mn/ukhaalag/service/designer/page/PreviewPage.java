package mn.ukhaalag.service.designer.page;

import java.util.List;
import mn.ukhaalag.service.AnswerLines.Line;
import mn.ukhaalag.service.application.page.QuestionPage;
import mn.ukhaalag.service.form.FeeRules.Fee;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;

/// A form as a citizen would see it, in a sandbox.
///
/// @param question that is asked; null at the end and where it stops early
/// @param stop the reason why it stops early; null if it does not
/// @param lines what was answered so far
/// @param fee with these answers, today; null where nobody has said it
/// @param answers what was answered so far, as the form carries it
/// @param age of the citizen that it is tried for; empty for unknown
/// @param isCertified whether what is granted is certified
public record PreviewPage(
    Heading heading,
    @Nullable QuestionPage question,
    @Nullable Label stop,
    List<Line> lines,
    @Nullable Fee fee,
    String answers,
    String age,
    boolean isCertified,
    Problems problems) {

  public String action() {
    return heading.path() + "/preview";
  }
}
