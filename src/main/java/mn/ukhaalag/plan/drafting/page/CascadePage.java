package mn.ukhaalag.plan.drafting.page;

import java.util.List;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.page.Named;

/// What hangs under each sentence of a plan, down to persons, and what hangs under nothing.
///
/// @param bare sentences under which nothing hangs
/// @param loose measures of the plans below that serve no sentence of a higher one
/// @param isCut whether more hangs under the sentences than is shown
public record CascadePage(
    Document document, List<Sentence> sentences, List<Line> bare, List<Twig> loose, boolean isCut) {

  /// A sentence of the plan with what hangs under it.
  public record Sentence(Line line, List<Twig> twigs) {}

  /// A measure of another plan, and what hangs under that.
  ///
  /// @param isFurther whether so much hangs under it that it has a page of its own
  public record Twig(
      Measure measure,
      Document document,
      Named who,
      String articles,
      List<Twig> twigs,
      boolean isFurther) {

    /// The page of what hangs under it.
    public String path() {
      return document.path() + "/cascade?under=" + measure.id();
    }
  }
}
