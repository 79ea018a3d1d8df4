package mn.ukhaalag.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The languages of the screens: Mongolian, which everything is written in first, and English.
public enum Language {
  MN,
  EN;

  /// The IETF language tag, as in the `lang` attribute of a page.
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The locale that dates and numbers are written in.
  public Locale locale() {
    return Locale.of(tag());
  }

  /// The language with this tag; Mongolian for anything unknown.
  public static Language of(@Nullable String tag) {
    return EN.tag().equals(tag) ? EN : MN;
  }
}
