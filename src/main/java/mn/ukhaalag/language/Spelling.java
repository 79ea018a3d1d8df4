package mn.ukhaalag.language;

/// Puts Cyrillic letters where a Cyrillic word was typed with others: Latin letters of the same
/// shape, and what people type for Ө and Ү on a keyboard without them (Є, Ї, ö, ü, v).
final class Spelling {
  private static final String FROM = "ABCEHKMOPTXaceopxkmtЄєЇїÖöÜüƟɵvV";
  private static final String TO = "АВСЕНКМОРТХасеорхкмтӨөҮүӨөҮүӨөүҮ";

  private Spelling() {}

  /// @param word one word in NFC; one without any Cyrillic letter is left alone
  static String repair(String word) {
    if (!isCyrillic(word)) {
      return word;
    }
    StringBuilder repaired = null;
    for (int i = 0; i < word.length(); i++) {
      char right = right(word.charAt(i), word);
      if (right != word.charAt(i)) {
        repaired = repaired == null ? new StringBuilder(word) : repaired;
        repaired.setCharAt(i, right);
      }
    }
    return repaired == null ? word : repaired.toString();
  }

  private static char right(char letter, String word) {
    if (letter >= 'А' && letter <= 'я') {
      return letter;
    }
    if (letter == 'Y' || letter == 'y') {
      return isBack(word) ? 'у' : 'ү';
    }
    int index = FROM.indexOf(letter);
    return index < 0 ? letter : TO.charAt(index);
  }

  /// Whoever has Cyrillic у at hand types Latin y for ү, unless the other vowels forbid it.
  private static boolean isBack(String word) {
    return word.chars().anyMatch(letter -> "АОУЯЁЮаоуяёю".indexOf(letter) >= 0);
  }

  private static boolean isCyrillic(String word) {
    return word.chars().anyMatch(letter -> letter >= 0x0400 && letter <= 0x04FF);
  }
}
