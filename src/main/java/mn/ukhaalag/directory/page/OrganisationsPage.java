package mn.ukhaalag.directory.page;

import java.util.List;
import mn.ukhaalag.directory.Area;
import mn.ukhaalag.directory.Organisation;
import org.jspecify.annotations.Nullable;

/// The organisations by kind and place.
///
/// @param query the words that were looked for
/// @param sum the code of the sum that was chosen; empty for all
/// @param sums those to choose from
/// @param count how many are shown
public record OrganisationsPage(
    String query, String sum, List<Area> sums, List<Group> groups, int count) {

  /// The organisations of one kind.
  public record Group(Organisation.Kind kind, List<Place> places) {}

  /// Those of them that serve one sum, or the whole aimag.
  ///
  /// @param sum null for the whole aimag
  public record Place(@Nullable Area sum, List<Organisation> organisations) {}
}
