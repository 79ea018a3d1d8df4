package mn.ukhaalag.file;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file that belongs to something: to a petition, to an answer.
///
/// @param ownerKind the kind of thing it belongs to, in the words of the module that owns the thing
/// @param name cleaned; empty once redacted
/// @param size in bytes
/// @param sha256 of the content, in hexadecimal; null once redacted
/// @param publicSha256 of the copy without metadata; null if there is none, or once redacted
/// @param redactedAt when the content was taken away for good; null while it is there
public record Attachment(
    UUID id,
    String ownerKind,
    UUID ownerId,
    String name,
    FileType type,
    long size,
    @Nullable String sha256,
    @Nullable String publicSha256,
    Instant addedAt,
    @Nullable UUID addedBy,
    @Nullable Instant redactedAt,
    @Nullable UUID redactedBy) {

  public boolean isRedacted() {
    return redactedAt != null;
  }

  /// Whether there is a copy that tells nothing but the picture itself. A document or a recording
  /// has none: to show it to the public as it is, is a moderator's decision.
  public boolean hasPublicCopy() {
    return publicSha256 != null;
  }
}
