package mn.ukhaalag.file;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What became of a file that somebody sent.
public sealed interface Upload {

  /// The file is on the disk, safely, but belongs to nothing until it is attached: a content that
  /// stays unattached is swept away.
  ///
  /// @param name cleaned: at most 120 code points, ending as the type does
  /// @param size in bytes
  /// @param sha256 of the content, in hexadecimal
  /// @param publicSha256 of the copy without metadata, in hexadecimal; only pictures have one
  record Stored(String name, FileType type, long size, String sha256, @Nullable String publicSha256)
      implements Upload {}

  /// The file was not taken.
  ///
  /// @param name cleaned, for the sentence that tells the sender
  record Refused(String name, Reason reason) implements Upload {}

  /// Why a file is not taken; each has a sentence that says what to do, with the name as `{0}`.
  enum Reason {
    EMPTY,
    TOO_LARGE,
    /// For the caller, who knows how many came: see [Attachments#LIMIT].
    TOO_MANY,
    UNSUPPORTED_TYPE,
    /// The name promises an accepted type, or the content is one, but it is something else as well.
    DISGUISED,
    DAMAGED,
    /// The virus scanner knows it as harmful.
    VIRUS;

    public String messageKey() {
      return "file.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
