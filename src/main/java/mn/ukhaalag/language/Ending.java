package mn.ukhaalag.language;

import static mn.ukhaalag.language.Ending.After.AFTER_ANY;
import static mn.ukhaalag.language.Ending.After.AFTER_CONSONANT;
import static mn.ukhaalag.language.Ending.After.AFTER_HARD;
import static mn.ukhaalag.language.Ending.After.AFTER_I;
import static mn.ukhaalag.language.Ending.After.AFTER_LONG_VOWEL;
import static mn.ukhaalag.language.Ending.After.AFTER_N;
import static mn.ukhaalag.language.Ending.After.AFTER_R;
import static mn.ukhaalag.language.Ending.After.AFTER_SIGN;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// An ending of a Khalkha noun or verb, and the sound that it may follow.
///
/// @param outermost nothing is ever added behind it, so it is only looked for at the end of the
///     word as written; that keeps nouns such as утас (утсанд) from losing what belongs to them
record Ending(String text, After after, boolean outermost) {
  enum After {
    AFTER_ANY,
    AFTER_LONG_VOWEL,
    AFTER_CONSONANT,
    AFTER_HARD,
    AFTER_I,
    AFTER_N,
    AFTER_R,
    AFTER_SIGN
  }

  private static final char FIRST = 'Ѐ';
  private static final Ending[] NONE = {};
  private static final Ending[][] BY_LAST_LETTER = byLastLetter(all());

  /// The endings that a word with this last letter can have, the longest first.
  static Ending[] of(char lastLetter) {
    int index = lastLetter - FIRST;
    return index >= 0 && index < BY_LAST_LETTER.length ? BY_LAST_LETTER[index] : NONE;
  }

  private static List<Ending> all() {
    List<Ending> all = new ArrayList<>();
    nouns(all);
    verbs(all);
    all.sort(Comparator.comparingInt((Ending ending) -> ending.text.length()).reversed());
    return all;
  }

  private static void nouns(List<Ending> all) {
    inner(all, AFTER_ANY, "ийн", "ын", "ийг", "ыг"); // genitive, accusative
    inner(all, AFTER_N, "ы", "ий", "г"); // the same after н, and the г hidden behind it: дүнгээс
    inner(all, AFTER_LONG_VOWEL, "н", "г"); // the same after a long vowel
    inner(all, AFTER_ANY, "д"); // dative
    inner(all, AFTER_HARD, "т");
    inner(all, AFTER_ANY, "аас", "ээс", "оос", "өөс"); // ablative
    inner(all, AFTER_ANY, "аар", "ээр", "оор", "өөр"); // instrumental
    inner(all, AFTER_ANY, "тай", "тэй", "той", "гүй"); // with, without
    inner(all, AFTER_ANY, "аа", "ээ", "оо", "өө"); // one's own
    inner(all, AFTER_ANY, "ууд", "үүд", "чууд", "чүүд"); // plural
    inner(all, AFTER_I, "ас", "эс", "ос", "өс", "ар", "эр", "ор", "өр");
    inner(all, AFTER_I, "а", "э", "о", "ө", "уд", "үд");
  }

  private static void verbs(List<Ending> all) {
    inner(all, AFTER_ANY, "х", "чих"); // the form that dictionaries list
    inner(all, AFTER_ANY, "даг", "дэг", "дог", "дөг"); // habit
    inner(all, AFTER_CONSONANT, "дг"); // the same before a case ending
    inner(all, AFTER_ANY, "ж"); // while doing
    outer(all, AFTER_R, "ч");
    outer(all, AFTER_ANY, "сан", "сэн", "сон", "сөн"); // past
    outer(all, AFTER_CONSONANT, "на", "нэ", "но", "нө"); // present and future
    outer(all, AFTER_CONSONANT, "зна", "знэ", "зно", "знө");
    outer(all, AFTER_ANY, "бал", "бэл", "бол", "бөл", "вал", "вэл", "вол", "вөл"); // if
    outer(all, AFTER_ANY, "магц", "мэгц", "могц", "мөгц", "нгуут", "нгүүт"); // as soon as
    outer(all, AFTER_ANY, "аарай", "ээрэй", "оорой", "өөрэй"); // please do
    outer(all, AFTER_ANY, "аасай", "ээсэй", "оосой", "өөсэй"); // would that
    outer(all, AFTER_SIGN, "я", "е"); // let us
  }

  private static void inner(List<Ending> all, After after, String... texts) {
    Arrays.stream(texts).map(text -> new Ending(text, after, false)).forEach(all::add);
  }

  private static void outer(List<Ending> all, After after, String... texts) {
    Arrays.stream(texts).map(text -> new Ending(text, after, true)).forEach(all::add);
  }

  private static Ending[][] byLastLetter(List<Ending> all) {
    Ending[][] table = new Ending[256][];
    for (int index = 0; index < table.length; index++) {
      char last = (char) (FIRST + index);
      table[index] =
          all.stream()
              .filter(ending -> ending.text.charAt(ending.text.length() - 1) == last)
              .toArray(Ending[]::new);
    }
    return table;
  }
}
