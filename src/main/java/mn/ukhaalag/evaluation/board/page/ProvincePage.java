package mn.ukhaalag.evaluation.board.page;

import java.util.List;
import mn.ukhaalag.evaluation.page.Grade;
import mn.ukhaalag.web.Bar;
import org.jspecify.annotations.Nullable;

/// All organisations in a month.
///
/// @param month as `2026-03`
/// @param kinds of organisations that can be chosen, by their names
/// @param kind the chosen one; empty for all
/// @param mean of all organisations
/// @param months the columns of the heat-map
/// @param next the address of the next organisations; null after the last
public record ProvincePage(
    String month,
    List<String> kinds,
    String kind,
    Grade mean,
    Lights lights,
    List<Bar> trend,
    List<String> months,
    List<Ranked> ranking,
    List<LateLine> late,
    @Nullable String previous,
    @Nullable String next) {

  /// How many organisations show which light.
  public record Lights(int green, int yellow, int red, int none, int late) {}
}
