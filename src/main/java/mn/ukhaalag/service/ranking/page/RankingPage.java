package mn.ukhaalag.service.ranking.page;

import java.util.List;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.service.ranking.Selection;
import org.jspecify.annotations.Nullable;

/// Services by what they cost people.
///
/// @param count how many there are on all pages
/// @param organisations to choose from
/// @param sortings the orders to choose from
/// @param query the address of the same selection, without the page
public record RankingPage(
    int year,
    Selection selection,
    List<Ranked> ranking,
    int count,
    List<Organisation> organisations,
    List<String> sortings,
    String query,
    @Nullable String previous,
    @Nullable String next) {

  /// What was chosen in a field; empty for everything.
  public String chosen(@Nullable String typed) {
    return Selection.text(typed);
  }
}
