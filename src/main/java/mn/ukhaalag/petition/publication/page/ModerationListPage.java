package mn.ukhaalag.petition.publication.page;

import java.time.Instant;
import java.util.List;
import mn.ukhaalag.petition.Petition;
import org.jspecify.annotations.Nullable;

/// What waits for the moderators, the longest waiting first.
///
/// @param next the address of what waits shorter; null on the last page
/// @param first the address of the first page; null on it
public record ModerationListPage(
    List<Waiting> rows, @Nullable String next, @Nullable String first, Names names) {

  /// A petition that waits.
  ///
  /// @param isAnswer whether the petition is public already and only its answer waits
  public record Waiting(Petition petition, boolean isAnswer, Instant since) {}
}
