package mn.ukhaalag.petition.post.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What became of the mails of the last days, and those that could not be read.
///
/// @param counts how many ended how: filed, replied, ignored, failed
public record MailPage(Map<String, Long> counts, List<Failed> failed, int days) {

  /// A mail that was put aside.
  ///
  /// @param file its name in the folder of failed mails
  /// @param reason the key of a sentence
  public record Failed(Instant at, String file, long size, String reason) {}
}
