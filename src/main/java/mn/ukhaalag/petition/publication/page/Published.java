package mn.ukhaalag.petition.publication.page;

import java.time.Instant;
import java.util.UUID;
import mn.ukhaalag.directory.Point;
import mn.ukhaalag.petition.Petition.Kind;
import mn.ukhaalag.petition.Petition.Outcome;
import mn.ukhaalag.petition.Petition.Status;
import mn.ukhaalag.petition.Reference;
import org.jspecify.annotations.Nullable;

/// The public copy of a petition.
///
/// @param number its place in the order of publication
/// @param point to about a hundred metres
/// @param body whole on its page, its beginning in a list
/// @param answer as the moderator passed it; null until then
public record Published(
    UUID petition,
    long number,
    Reference reference,
    Kind kind,
    String category,
    String area,
    @Nullable String place,
    @Nullable Point point,
    String title,
    String body,
    @Nullable String answer,
    @Nullable Outcome outcome,
    UUID organisation,
    Status status,
    Instant receivedAt,
    Instant dueAt,
    @Nullable Instant answeredAt,
    Instant publishedAt,
    Instant revisedAt) {

  public String path() {
    return "/petitions/" + reference.slug();
  }

  public boolean isOpen() {
    return status.isOpen();
  }

  /// The colour of its state.
  public String colour() {
    return switch (status) {
      case RECEIVED, REGISTERED -> "blue";
      case ASSIGNED, DRAFTED -> "yellow";
      case ANSWERED -> outcome == Outcome.NOT_SATISFIED ? "purple" : "green";
      case WITHDRAWN, MERGED -> "grey";
    };
  }
}
