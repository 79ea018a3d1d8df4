package mn.ukhaalag.language;

import static mn.ukhaalag.language.Ending.After.AFTER_ANY;
import static mn.ukhaalag.language.Ending.After.AFTER_CONSONANT;
import static mn.ukhaalag.language.Ending.After.AFTER_HARD;
import static mn.ukhaalag.language.Ending.After.AFTER_I;
import static mn.ukhaalag.language.Ending.After.AFTER_LONG_VOWEL;
import static mn.ukhaalag.language.Ending.After.AFTER_MORE_THAN_A_SYLLABLE;
import static mn.ukhaalag.language.Ending.After.AFTER_N;
import static mn.ukhaalag.language.Ending.After.AFTER_R;
import static mn.ukhaalag.language.Ending.After.AFTER_SIGN;
import static mn.ukhaalag.language.Ending.Kind.CASE;
import static mn.ukhaalag.language.Ending.Kind.FINITE;
import static mn.ukhaalag.language.Ending.Kind.VERBAL;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// An ending of a Khalkha noun or verb, and the sound that it may follow.
///
/// @param shortestStem the fewest letters that must be left: ард (people) is no form of ар (back)
record Ending(String text, After after, Kind kind, int shortestStem) {
  enum Kind {
    /// Follows a noun or a [#VERBAL] ending.
    CASE,
    /// Makes a verb something that cases can follow; what is left is a verb and takes no case.
    VERBAL,
    /// As [#VERBAL], but nothing follows it, so it is only looked for at the end of the whole word;
    /// that keeps nouns such as утас (утсанд) from losing what belongs to them.
    FINITE
  }

  enum After {
    AFTER_ANY,
    AFTER_LONG_VOWEL,
    AFTER_CONSONANT,
    AFTER_HARD,
    AFTER_I,
    /// A word such as гэрээ (contract) is far more often one of its own than "one's own home".
    AFTER_MORE_THAN_A_SYLLABLE,
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
    add(all, CASE, AFTER_ANY, "ийн", "ын", "ийг", "ыг"); // genitive, accusative
    add(all, CASE, AFTER_N, "ы", "ий"); // the same after н
    add(all, CASE, AFTER_N, 3, "г"); // hidden behind н: дүнгээс
    add(all, CASE, AFTER_ANY, "ийнх", "ынх"); // belonging to
    add(all, CASE, AFTER_N, "ийх", "ых");
    add(all, CASE, AFTER_LONG_VOWEL, "н", "г"); // genitive, accusative after a long vowel
    add(all, CASE, AFTER_ANY, 3, "д"); // dative
    add(all, CASE, AFTER_HARD, 3, "т");
    add(all, CASE, AFTER_ANY, "аас", "ээс", "оос", "өөс"); // ablative
    add(all, CASE, AFTER_ANY, "аар", "ээр", "оор", "өөр"); // instrumental
    add(all, CASE, AFTER_ANY, "тай", "тэй", "той", "гүй"); // with, without
    add(all, CASE, AFTER_MORE_THAN_A_SYLLABLE, "аа", "ээ", "оо", "өө"); // one's own
    add(all, CASE, AFTER_ANY, "ууд", "үүд", "чууд", "чүүд"); // plural
    add(all, CASE, AFTER_I, "ас", "эс", "ос", "өс", "ар", "эр", "ор", "өр");
    add(all, CASE, AFTER_I, "а", "э", "о", "ө", "уд", "үд");
  }

  private static void verbs(List<Ending> all) {
    add(all, VERBAL, AFTER_ANY, 3, "х"); // the form that dictionaries list
    add(all, VERBAL, AFTER_ANY, "чих"); // done and over
    add(all, VERBAL, AFTER_ANY, "даг", "дэг", "дог", "дөг"); // habit
    add(all, VERBAL, AFTER_CONSONANT, "дг"); // the same before a case ending
    add(all, VERBAL, AFTER_ANY, "ж"); // while doing
    add(all, VERBAL, AFTER_ANY, "аад", "ээд", "оод", "өөд"); // having done
    add(all, VERBAL, AFTER_I, "ад", "эд", "од", "өд");
    add(all, FINITE, AFTER_R, "ч");
    add(all, FINITE, AFTER_ANY, "сан", "сэн", "сон", "сөн"); // past
    add(all, VERBAL, AFTER_ANY, "аагүй", "ээгүй", "оогүй", "өөгүй"); // has not
    add(all, FINITE, AFTER_CONSONANT, "на", "нэ", "но", "нө"); // present and future
    add(all, FINITE, AFTER_CONSONANT, "зна", "знэ", "зно", "знө");
    add(all, FINITE, AFTER_ANY, "бал", "бэл", "бол", "бөл", "вал", "вэл", "вол", "вөл"); // if
    add(all, FINITE, AFTER_ANY, "магц", "мэгц", "могц", "мөгц", "нгуут", "нгүүт"); // as soon as
    add(all, FINITE, AFTER_ANY, "аарай", "ээрэй", "оорой", "өөрэй"); // please do
    add(all, FINITE, AFTER_ANY, "аасай", "ээсэй", "оосой", "өөсэй"); // would that
    add(all, FINITE, AFTER_SIGN, "я", "е"); // let us
  }

  private static void add(List<Ending> all, Kind kind, After after, String... texts) {
    add(all, kind, after, 2, texts);
  }

  private static void add(
      List<Ending> all, Kind kind, After after, int shortestStem, String... texts) {
    Arrays.stream(texts).map(text -> new Ending(text, after, kind, shortestStem)).forEach(all::add);
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
