package mn.ukhaalag.petition.filing;

import java.time.Instant;
import java.util.UUID;
import mn.ukhaalag.petition.FilingForm;
import org.jspecify.annotations.Nullable;

/// A petition that somebody is writing. Its id is the key under which it is filed, once.
///
/// @param form what was typed so far; empty once it is filed
/// @param petition what was made of it; null while it is not filed
/// @param hash of all that was typed, in hexadecimal
record Draft(UUID id, FilingForm form, Instant savedAt, @Nullable UUID petition, String hash) {

  /// The kind of thing that a draft is for its files.
  static final String THING = "petition-draft";

  /// The key of its filing, the same for every retry.
  String key() {
    return "web-" + id;
  }
}
