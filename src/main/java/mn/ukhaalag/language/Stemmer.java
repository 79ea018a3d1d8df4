package mn.ukhaalag.language;

import static mn.ukhaalag.language.Letters.canBeFleeting;
import static mn.ukhaalag.language.Letters.harmony;
import static mn.ukhaalag.language.Letters.isHusher;
import static mn.ukhaalag.language.Letters.isVowel;

import java.nio.CharBuffer;
import mn.ukhaalag.language.Ending.Kind;
import mn.ukhaalag.language.Letters.Harmony;

/// Brings the forms of one Mongolian word to one text, the stem: замын, замд and замаас to зам.
///
/// Endings are taken off until none is left, also from dictionary forms: what looks like an ending
/// there (ордон) is taken off its inflected forms too, so that all of them still meet. Then the
/// vowels that come and go (ажил, ажлын) are dropped. A stem is for comparing, not for reading.
final class Stemmer {
  /// Хүүхэд (child) and хүүхэн (woman) are no forms of a verb хүүх.
  private static final String CHILD = "хүүх";

  private final char[] word;
  private int length;
  private boolean shortened;
  private boolean noun;
  private boolean verb;

  private Stemmer(String word) {
    this.word = word.toCharArray();
    this.length = word.length();
  }

  /// @param word one word in lower case, NFC, without ё; other text may come back cut, never fails
  static String stem(String word) {
    if (word.length() < 3) {
      return word;
    }
    Stemmer stemmer = new Stemmer(word);
    boolean shorter = true;
    while (shorter) {
      shorter = stemmer.dropEnding() || stemmer.dropHiddenN() || stemmer.dropFinalVowel();
    }
    String skeleton = stemmer.skeleton();
    return skeleton.isEmpty() ? word : skeleton; // ььь: signs alone are no word, but no empty term
  }

  private boolean dropEnding() {
    if (isChild()) {
      return false;
    }
    for (Ending ending : Ending.of(word[length - 1])) {
      if (isNext(ending) && endsWith(ending.text()) && mayFollow(ending)) {
        cutTo(length - ending.text().length(), ending.text().startsWith("ий"));
        shortened |= !ending.text().equals("гүй"); // явсангүй: a past tense is still behind it
        verb |= ending.kind() != Kind.CASE;
        return true;
      }
    }
    return false;
  }

  private boolean isChild() {
    return length <= CHILD.length() + 2 && CHILD.contentEquals(beginning());
  }

  private CharSequence beginning() {
    return CharBuffer.wrap(word, 0, Math.min(length, CHILD.length()));
  }

  private boolean isNext(Ending ending) {
    return switch (ending.kind()) {
      case CASE -> !verb;
      case VERBAL -> !(noun && ending.text().equals("х")); // Дархан is no form of дарах
      case FINITE -> !shortened;
    };
  }

  /// The н that only shows before some endings: ус, усны; it also ends many dictionary forms.
  private boolean dropHiddenN() {
    if (verb || word[length - 1] != 'н' || !isStem(withoutFinalVowel(length - 1))) {
      return false;
    }
    cutTo(length - 1, false);
    shortened = true;
    noun = true;
    return true;
  }

  private boolean dropFinalVowel() {
    int rest = withoutFinalVowel(length);
    if (rest == length || !isStem(rest)) {
      return false;
    }
    cutTo(rest, word[length - 1] == 'и');
    shortened = true;
    return true;
  }

  private void cutTo(int rest, boolean softened) {
    length = rest;
    if (softened && isBack() && !isHusher(word[rest - 1])) {
      word[length++] = 'ь';
    }
  }

  private boolean endsWith(String text) {
    int start = length - text.length();
    if (start < 2) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (word[start + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean mayFollow(Ending ending) {
    int rest = length - ending.text().length();
    char last = word[rest - 1];
    if (rest < ending.shortestStem() || !isStem(rest) || !isInHarmony(ending.text(), rest)) {
      return false;
    }
    return switch (ending.after()) {
      case AFTER_ANY -> !isVowel(ending.text().charAt(0)) || !isVowel(last);
      case AFTER_LONG_VOWEL -> endsInLongVowel(rest);
      case AFTER_CONSONANT -> !isVowel(last) || last == 'и' || endsInLongVowel(rest);
      case AFTER_HARD -> "гврскх".indexOf(last) >= 0;
      case AFTER_I -> last == 'и' || last == 'е';
      case AFTER_MORE_THAN_A_SYLLABLE -> !isVowel(last) && (rest > 3 || !isVowel(word[rest - 2]));
      case AFTER_N -> last == 'н';
      case AFTER_R -> last == 'р';
      case AFTER_SIGN -> last == 'ь' || last == 'ъ';
    };
  }

  /// A stem has a vowel and something after it.
  private boolean isStem(int rest) {
    for (int i = 0; i < rest - 1; i++) {
      if (isVowel(word[i])) {
        return true;
      }
    }
    return false;
  }

  private boolean isInHarmony(String ending, int rest) {
    Harmony wanted = harmonyOf(ending);
    if (wanted == Harmony.NEUTRAL || ending.equals("гүй")) {
      return true;
    }
    for (int i = rest - 1; i >= 0 && word[i] != 'е'; i--) {
      if (harmony(word[i]) != Harmony.NEUTRAL) {
        return harmony(word[i]) == wanted;
      }
    }
    return true;
  }

  private static Harmony harmonyOf(String ending) {
    for (int i = 0; i < ending.length(); i++) {
      if (harmony(ending.charAt(i)) != Harmony.NEUTRAL) {
        return harmony(ending.charAt(i));
      }
    }
    return Harmony.NEUTRAL;
  }

  private boolean isBack() {
    for (int i = length - 1; i >= 0 && word[i] != 'е'; i--) {
      if (harmony(word[i]) != Harmony.NEUTRAL) {
        return harmony(word[i]) == Harmony.BACK;
      }
    }
    return false;
  }

  private boolean endsInLongVowel(int rest) {
    char last = word[rest - 1];
    return rest > 1 && isVowel(word[rest - 2]) && (last == 'й' || canBeFleeting(last));
  }

  private int withoutFinalVowel(int end) {
    int rest = end;
    if (rest > 2 && word[rest - 1] == 'й' && word[rest - 2] == 'и') {
      rest -= 2;
    }
    while (rest > 0 && isFleeting(rest - 1)) {
      rest--;
    }
    return rest;
  }

  private boolean isFleeting(int i) {
    return canBeFleeting(word[i])
        && (i == 0 || !isVowel(word[i - 1]))
        && (i + 1 >= length || (!isVowel(word[i + 1]) && word[i + 1] != 'й'));
  }

  /// The first vowel, all long ones and the consonants; a softened last consonant keeps its ь.
  private String skeleton() {
    boolean soft = word[length - 1] == 'ь' && isBack() && !isHusher(word[length - 2]);
    StringBuilder skeleton = new StringBuilder(length);
    boolean inFirstSyllable = true;
    for (int i = 0; i < length; i++) {
      char letter = word[i];
      boolean dropped = letter == 'ь' || letter == 'ъ' || (!inFirstSyllable && isFleeting(i));
      if (!dropped) {
        skeleton.append(letter);
      }
      inFirstSyllable &= !isVowel(letter);
    }
    return (soft ? skeleton.append('ь') : skeleton).toString();
  }
}
