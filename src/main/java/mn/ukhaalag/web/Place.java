package mn.ukhaalag.web;

import java.util.Optional;
import mn.ukhaalag.language.Language;

/// Knows the aimag that this house serves.
public interface Place {

  /// What the aimag is called, without that word, and the office of its governor.
  record Names(String aimag, String office) {}

  /// Empty while nobody knows.
  Optional<Names> names(Language language);
}
