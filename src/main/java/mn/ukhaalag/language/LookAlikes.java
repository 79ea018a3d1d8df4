package mn.ukhaalag.language;

/// Capital letters of the two alphabets that look the same: whoever copies a number from paper
/// types one for the other.
public final class LookAlikes {

  private static final String LATIN = "ABCEHKMOPTXY";
  private static final String CYRILLIC = "АВСЕНКМОРТХУ";

  private LookAlikes() {}

  /// The text with Cyrillic letters in place of Latin ones.
  public static String cyrillic(String capitals) {
    return replaced(capitals, LATIN, CYRILLIC);
  }

  /// The text with Latin letters in place of Cyrillic ones.
  public static String latin(String capitals) {
    return replaced(capitals, CYRILLIC, LATIN);
  }

  /// The text with each letter of the first row replaced by the one below it.
  public static String replaced(String text, String typed, String meant) {
    var letters = new StringBuilder(text);
    for (int place = 0; place < letters.length(); place++) {
      int known = typed.indexOf(letters.charAt(place));
      if (known >= 0) {
        letters.setCharAt(place, meant.charAt(known));
      }
    }
    return letters.toString();
  }
}
