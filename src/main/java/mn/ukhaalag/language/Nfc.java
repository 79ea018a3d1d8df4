package mn.ukhaalag.language;

import java.text.Normalizer;

/// Unicode's composed form (NFC) in time that grows with the text, whatever the text is.
final class Nfc {
  /// Longer runs of accents are cut, as Unicode's stream-safe format (UAX 15) does: putting a run
  /// in order costs the square of its length.
  private static final int MOST_MARKS = 30;

  private Nfc() {}

  static String of(String text) {
    return withoutLongRuns(Normalizer.normalize(withoutLongRuns(text), Normalizer.Form.NFC));
  }

  static boolean isMark(int letter) {
    return switch (Character.getType(letter)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  private static String withoutLongRuns(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    int marks = 0;
    for (int i = 0, letter; i < text.length(); i += Character.charCount(letter)) {
      letter = text.codePointAt(i);
      marks = isMark(letter) ? marks + 1 : 0;
      if (marks <= MOST_MARKS) {
        kept.appendCodePoint(letter);
      }
    }
    return kept.toString();
  }
}
