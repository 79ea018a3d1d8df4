package mn.ukhaalag.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a Mongolian word that was typed with Latin letters may be in Cyrillic: by MNS 5217:2012
/// (kh, ts, ö, ü) and by the spellings of everyday messages (h, c, u or v for ү, u or o for ө, ii
/// for ы). Several words come of one, because the spelling leaves it open; vowel harmony keeps them
/// few.
final class Transliteration {

  /// More possible words of one are not looked for.
  private static final int MOST = 48;

  private static final Map<String, String> PAIRS =
      Map.of("sh", "ш", "ch", "ч", "kh", "х", "zh", "ж", "ts", "ц", "ya", "я", "ye", "е");

  private static final String LATIN = "abcdfghijklmnpqrstvwxzöü";
  private static final String CYRILLIC = "абцдфгхижклмнпкрстввхзөү";
  private static final String VOWELS = "аэеиоуөүяюы";

  /// Nor is longer looked for them: a word can be made up so that almost none fits.
  private static final int MOST_STEPS = 2_000;

  private final String word;
  private int steps;
  private final List<String> found = new ArrayList<>();

  private Transliteration(String word) {
    this.word = word;
  }

  /// The words that it may be; none for a word with other letters than Latin ones.
  ///
  /// @param word in lower case and NFC
  static List<String> of(String word) {
    if (word.length() < 2
        || !word.chars().allMatch(it -> (it >= 'a' && it <= 'z') || isUmlaut(it))) {
      return List.of();
    }
    var all = new Transliteration(word.toLowerCase(Locale.ROOT));
    all.read(0, "");
    return List.copyOf(new LinkedHashSet<>(all.found));
  }

  private static boolean isUmlaut(int letter) {
    return letter == 'ö' || letter == 'ü';
  }

  private void read(int at, String before) {
    if (found.size() == MOST || steps++ > MOST_STEPS || !isInHarmony(before)) {
      return;
    }
    if (at == word.length()) {
      found.add(before);
      return;
    }
    String pair = word.substring(at, Math.min(at + 2, word.length()));
    if (PAIRS.containsKey(pair)) {
      read(at + 2, before + PAIRS.get(pair));
      return;
    }
    for (String sound : pair(pair)) {
      read(at + 2, before + sound);
    }
    if (pair(pair).isEmpty()) {
      single(at, before).forEach(sound -> read(at + 1, before + sound));
    }
  }

  /// What two letters are together; empty if they are two sounds.
  private static List<String> pair(String pair) {
    return switch (pair) {
      case "ii" -> List.of("ий", "ы");
      case "oo" -> List.of("оо", "өө");
      case "uu" -> List.of("уу", "үү", "өө");
      case "vv" -> List.of("үү");
      case "yo", "yö" -> List.of("ё");
      case "yu", "yü" -> List.of("ю");
      default -> List.of();
    };
  }

  private List<String> single(int at, String before) {
    char letter = word.charAt(at);
    boolean followsVowel = endsInVowel(before);
    return switch (letter) {
      case 'o' -> List.of("о", "ө");
      case 'u' -> List.of("у", "ү", "ө");
      case 'e' -> e(before);
      case 'i' -> List.of(followsVowel ? "й" : "и");
      case 'y' -> followsVowel ? List.of("й") : List.of("ы", "ү");
      case 'v' -> List.of(isVowelV(at, followsVowel) ? "ү" : "в");
      default -> List.of(String.valueOf(CYRILLIC.charAt(LATIN.indexOf(letter))));
    };
  }

  /// Native words keep to э; е stands at the beginning of some, and all through borrowed ones.
  private static List<String> e(String before) {
    return before.contains("э") ? List.of("э") : List.of("э", "е");
  }

  private static boolean endsInVowel(String before) {
    return !before.isEmpty() && VOWELS.indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  /// The v of messages that stands for ү: hvn, hvselt, vilchilgee.
  private boolean isVowelV(int at, boolean followsVowel) {
    boolean beforeVowel = at + 1 < word.length() && "aeouöü".indexOf(word.charAt(at + 1)) >= 0;
    return !followsVowel && !beforeVowel && at + 1 < word.length();
  }

  /// Back and front vowels do not meet in one word, but for the ending гүй.
  private static boolean isInHarmony(String word) {
    String stem = word.endsWith("гүй") ? word.substring(0, word.length() - 3) : word;
    String open = stem.endsWith("гү") ? stem.substring(0, stem.length() - 2) : stem;
    return open.chars().noneMatch(it -> "аоу".indexOf(it) >= 0)
        || open.chars().noneMatch(it -> "өү".indexOf(it) >= 0);
  }
}
