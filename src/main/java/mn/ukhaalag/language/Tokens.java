package mn.ukhaalag.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a text into words and gives each the one spelling that is searched.
final class Tokens {
  /// Far above any word, far below what PostgreSQL takes as a lexeme (2,046 bytes).
  private static final int LONGEST_WORD = 64;

  private Tokens() {}

  /// The runs of letters and digits of a normalised text.
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0, letter; i < text.length(); i += Character.charCount(letter)) {
      letter = text.codePointAt(i);
      if (Character.isLetterOrDigit(letter) || (start >= 0 && Nfc.isMark(letter))) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        words.add(spelled(text, start, i));
        start = -1;
      }
    }
    if (start >= 0) {
      words.add(spelled(text, start, text.length()));
    }
    return words;
  }

  static String stem(String word) {
    return isLatin(word) ? withoutPlural(word) : Stemmer.stem(word);
  }

  private static String spelled(String text, int start, int end) {
    int cut = Math.min(end, start + LONGEST_WORD);
    if (Character.isHighSurrogate(text.charAt(cut - 1))) {
      cut--;
    }
    return Spelling.repair(text.substring(start, cut)).toLowerCase(Locale.ROOT).replace('ё', 'е');
  }

  private static boolean isLatin(String word) {
    return word.chars().allMatch(letter -> letter < 0x80);
  }

  private static String withoutPlural(String word) {
    int last = word.length() - 1;
    boolean plural =
        last > 2 && word.charAt(last) == 's' && "sui".indexOf(word.charAt(last - 1)) < 0;
    return plural ? word.substring(0, last) : word;
  }
}
