package mn.ukhaalag.language;

/// The sounds behind the letters of Mongolian Cyrillic, lower case and without ё.
final class Letters {
  enum Harmony {
    BACK,
    FRONT,
    NEUTRAL
  }

  private Letters() {}

  static boolean isVowel(char letter) {
    return switch (letter) {
      case 'а', 'э', 'и', 'о', 'у', 'ө', 'ү', 'я', 'е', 'ю', 'ы' -> true;
      default -> false;
    };
  }

  static Harmony harmony(char letter) {
    return switch (letter) {
      case 'а', 'о', 'у', 'я', 'ю', 'ы' -> Harmony.BACK;
      case 'э', 'ө', 'ү' -> Harmony.FRONT;
      default -> Harmony.NEUTRAL;
    };
  }

  /// After these letters и is only a spelling rule and does not soften the consonant.
  static boolean isHusher(char letter) {
    return switch (letter) {
      case 'ж', 'ч', 'ш', 'щ', 'г', 'к' -> true;
      default -> false;
    };
  }

  /// The vowel can stand for the hardly spoken one, which comes and goes in spelling: ажил, ажлын.
  static boolean canBeFleeting(char letter) {
    return switch (letter) {
      case 'а', 'э', 'и', 'о', 'у', 'ө', 'ү' -> true;
      default -> false;
    };
  }
}
