package mn.ukhaalag.plan.drafting.page;

import java.util.List;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Indicator;
import mn.ukhaalag.plan.IndicatorFeed.Figure;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.page.Clash;
import mn.ukhaalag.plan.page.Named.Choice;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;

/// The form for an indicator with its targets.
///
/// @param indicator null for a new one
/// @param goals what can be aimed at
/// @param figures what the system can fill it with
/// @param posts that can enter the values
public record IndicatorPage(
    Document document,
    Measure measure,
    @Nullable Indicator indicator,
    List<Goal> goals,
    List<Figure> figures,
    List<Choice> posts,
    Typed form,
    Problems problems,
    List<Clash> clashes) {

  /// The end of a year (quarter 0) or of a quarter of it.
  public record Goal(int year, int quarter) {

    /// The field of the form.
    public String field() {
      return "target-" + year + "-" + quarter;
    }
  }
}
