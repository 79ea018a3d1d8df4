package mn.ukhaalag.petition.figures.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mn.ukhaalag.web.Bar;
import mn.ukhaalag.web.Option;
import mn.ukhaalag.web.OptionGroup;
import mn.ukhaalag.web.Tile;

/// The page of the open statistics.
///
/// @param by the dimension that the lines of the table stand for
/// @param chosen what is selected, by the names of the fields of the form
/// @param months how many were received each month, and how many of them late
/// @param query what is selected, as it follows `?` in addresses; empty if all is
public record FiguresPage(
    String by,
    List<Option> dimensions,
    Map<String, String> chosen,
    Choices choices,
    List<Tile> tiles,
    List<Bar> months,
    List<Line> lines,
    String query) {

  /// Whether only a part is chosen.
  public boolean isNarrow() {
    return Stream.of("organisation", "category", "sum", "channel")
        .anyMatch(field -> !chosen.getOrDefault(field, "").isEmpty());
  }

  /// What can be selected.
  public record Choices(
      List<Option> organisations,
      List<OptionGroup> categories,
      List<Option> sums,
      List<Option> channels) {}

  /// A line of the table, written for the reader; a dash where there is nothing to say.
  public record Line(
      String label,
      String received,
      String inTime,
      String late,
      String percent,
      String medianDays,
      String satisfaction) {}
}
