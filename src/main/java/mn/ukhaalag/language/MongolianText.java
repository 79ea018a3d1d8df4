package mn.ukhaalag.language;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Mongolian (Cyrillic) and English text made comparable: one spelling, one stem per word.
///
/// Everything here takes any text whatever, never fails, and gives the same result each time. Terms
/// are made for an index and for comparing; they are not words that a person should see.
public final class MongolianText {
  /// The most terms that one text has.
  public static final int MOST_TERMS = 400;

  /// How many UTF-16 units of a text are looked at for terms.
  static final int LONGEST_TEXT = 100_000;

  private MongolianText() {}

  /// The text in NFC on one line: no control, formatting or direction characters, no half of a
  /// surrogate pair, every run of white space one blank, none at the ends.
  public static String normalise(String text) {
    return Nfc.of(onOneLine(text));
  }

  /// The words of the text as they are searched: lower case, е for ё, and Cyrillic letters where
  /// someone's keyboard had only Latin or Ukrainian ones.
  public static String searchable(String text) {
    return String.join(" ", Tokens.of(normalise(text)));
  }

  /// The distinct search terms of a text in the order of their first use: stems and numbers, no
  /// function words, [#MOST_TERMS] at most. Store them with `array_to_tsvector(:terms::text[])`.
  public static List<String> terms(String text) {
    Set<String> terms = new LinkedHashSet<>();
    for (String word : Tokens.of(normalise(beginning(text)))) {
      if (terms.size() == MOST_TERMS) {
        break;
      }
      if (!FunctionWords.contains(word)) {
        terms.add(Tokens.stem(word));
      }
    }
    return List.copyOf(terms);
  }

  /// For each word of a question, up to a number of them, its search term, and those of the
  /// Cyrillic words that it may be if it was typed with Latin letters.
  static List<List<String>> alternatives(String text, int most) {
    Set<List<String>> words = new LinkedHashSet<>();
    for (String word : Tokens.of(normalise(beginning(text)))) {
      if (words.size() == most) {
        break;
      }
      if (!FunctionWords.contains(word)) {
        words.add(
            Stream.concat(Stream.of(word), cyrillic(word)).map(Tokens::stem).distinct().toList());
      }
    }
    return List.copyOf(words);
  }

  /// A word as it is searched, and what it may be in Cyrillic if it was typed with Latin letters.
  public static List<String> spellings(String word) {
    String searched = searchable(word);
    return Stream.concat(Stream.of(searched), cyrillic(searched)).toList();
  }

  private static Stream<String> cyrillic(String word) {
    return Transliteration.of(word).stream().map(it -> it.replace('ё', 'е'));
  }

  /// How alike two texts are by their [terms][#terms]: the share of all their terms that both have
  /// (Jaccard), from 0 to 1; 0 when neither has any.
  public static double similarity(List<String> terms, List<String> others) {
    Set<String> shared = new HashSet<>(terms);
    Set<String> all = new HashSet<>(terms);
    all.addAll(others);
    shared.retainAll(new HashSet<>(others));
    return all.isEmpty() ? 0 : (double) shared.size() / all.size();
  }

  private static String beginning(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
  }

  private static String onOneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0, letter; i < text.length(); i += Character.charCount(letter)) {
      letter = text.codePointAt(i);
      if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
        blank = !line.isEmpty();
        continue;
      }
      if (isUnseen(letter)) {
        continue;
      }
      line.append(blank ? " " : "").appendCodePoint(letter);
      blank = false;
    }
    return line.toString();
  }

  private static boolean isUnseen(int letter) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
      default -> false;
    };
  }
}
