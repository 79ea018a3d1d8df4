package mn.ukhaalag.inbox.page;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A task in the list.
///
/// @param whose `POST`, `UNIT` or `ORGANISATION`
/// @param dueAt null if there is no deadline
public record Item(
    UUID id,
    String kind,
    String thingKind,
    UUID thing,
    String reference,
    String title,
    String path,
    String whose,
    @Nullable Instant dueAt,
    boolean urgent,
    Instant since) {

  /// The same under other words.
  public Item titled(String words) {
    return new Item(
        id, kind, thingKind, thing, reference, words, path, whose, dueAt, urgent, since);
  }
}
