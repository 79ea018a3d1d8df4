package mn.ukhaalag.petition.casework.page;

import java.time.Instant;
import java.util.UUID;
import mn.ukhaalag.petition.Petition.Kind;
import mn.ukhaalag.petition.Petition.Status;
import mn.ukhaalag.petition.Reference;
import org.jspecify.annotations.Nullable;

/// A petition as one line of a list.
///
/// @param unit the unit in charge of the answer
/// @param post the post in charge of the answer
/// @param closedAt since when nothing is to be done
public record Line(
    UUID id,
    Reference reference,
    Kind kind,
    Status status,
    String category,
    String title,
    Instant receivedAt,
    Instant dueAt,
    UUID organisation,
    @Nullable UUID unit,
    @Nullable UUID post,
    @Nullable Instant closedAt) {

  /// The address of its page for those who handle it.
  public String path() {
    return "/work/petitions/" + reference.slug();
  }
}
