package mn.ukhaalag.language;

/// What a form accepts as typed text. Ask [#isAcceptable] first and refuse with a sentence; what is
/// accepted is kept as [#clean] gives it.
public final class CleanText {
  private CleanText() {}

  /// Whether the text holds only what a person can see or type: no NUL or other control character
  /// but tab and line ends, no half of a surrogate pair, and no mark that turns the direction of
  /// what follows, which can make a text read differently from what it says.
  public static boolean isAcceptable(String text) {
    return text.codePoints().allMatch(CleanText::isAcceptable);
  }

  /// The same text in NFC with `\n` as line end, without blanks at the end of lines or white space
  /// around the whole.
  public static String clean(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    StringBuilder clean = new StringBuilder(lines.length());
    Nfc.of(lines).lines().forEach(line -> clean.append(line.stripTrailing()).append('\n'));
    return clean.toString().strip();
  }

  /// The length that limits are given in: Unicode code points, so that an emoji counts as one.
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static boolean isAcceptable(int letter) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL -> letter == '\t' || letter == '\n' || letter == '\r';
      case Character.SURROGATE -> false;
      default -> !turnsDirection(letter);
    };
  }

  private static boolean turnsDirection(int letter) {
    return letter == 0x061C
        || letter == 0x200E
        || letter == 0x200F
        || (letter >= 0x202A && letter <= 0x202E)
        || (letter >= 0x2066 && letter <= 0x2069);
  }
}
