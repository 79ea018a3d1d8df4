package mn.ukhaalag.inbox;

import java.time.Instant;
import mn.ukhaalag.ledger.Thing;
import org.jspecify.annotations.Nullable;

/// Something that waits to be done. There is at most one open task of a kind about a thing for an
/// addressee.
///
/// @param kind the message key of what is to be done; begins with the module's name, for example
///     `petition.task.answer`
/// @param thing what it is to be done with; its kind is the name under which a [BulkAction]
///     receives the ids that were chosen
/// @param reference the number that people know the thing by
/// @param title a few words on it, as far as the addressee may read them; longer than 300
///     characters is cut
/// @param path the page on which it is done
/// @param dueAt the legal deadline; null if there is none
/// @param since when it began to wait
public record Task(
    String kind,
    Thing thing,
    String reference,
    String title,
    String path,
    Addressee addressee,
    @Nullable Instant dueAt,
    boolean urgent,
    Instant since) {

  private static final int TITLE_LENGTH = 300;

  public Task {
    title = shortened(title);
  }

  static String shortened(String title) {
    return title.codePointCount(0, title.length()) <= TITLE_LENGTH
        ? title
        : title.substring(0, title.offsetByCodePoints(0, TITLE_LENGTH - 1)) + "…";
  }
}
