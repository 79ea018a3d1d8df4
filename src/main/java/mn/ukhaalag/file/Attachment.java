package mn.ukhaalag.file;

import java.time.Instant;
import java.util.Locale;
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
/// @param held why nobody can read it now; null if those who may, can
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
    @Nullable UUID redactedBy,
    @Nullable Held held) {

  /// Why the virus scanner keeps a content from its readers; the sentence is `file.held.…`.
  public enum Held {
    /// It was not scanned yet.
    WAITING,
    /// Something was found in it, after it had come.
    FOUND;

    public String messageKey() {
      return "file.held." + name().toLowerCase(Locale.ROOT);
    }
  }

  public boolean isRedacted() {
    return redactedAt != null;
  }

  /// Whether there is a copy that tells nothing but the picture itself, and it may be read. A
  /// document or a recording has none: to show it to the public as it is, is a moderator's
  /// decision.
  public boolean hasPublicCopy() {
    return publicSha256 != null && held == null;
  }
}
