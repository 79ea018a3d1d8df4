package mn.ukhaalag.petition.casework.page;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How an organisation and those that answer to it stand with their petitions.
///
/// @param chosen the organisation whose units and posts are shown
/// @param late those that are late, the worst first
public record OverviewPage(
    List<Standing> organisations,
    Named chosen,
    List<Standing> charges,
    List<ListPage.Row> late,
    Instant now) {

  /// How many petitions somebody has open, and how he fares.
  ///
  /// @param id of the organisation; null for a unit or post
  /// @param days on average from receipt to answer over the last quarter; null if nothing was
  ///     answered
  public record Standing(
      @Nullable UUID id, Named name, long open, long late, long soon, @Nullable Long days) {}
}
