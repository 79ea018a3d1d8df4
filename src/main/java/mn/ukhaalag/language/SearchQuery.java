package mn.ukhaalag.language;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Turns what a person typed into the text of a PostgreSQL `tsquery` over
/// [terms][MongolianText#terms]: `where search @@ :query::tsquery`. All words must be found; one in
/// Latin letters is looked for as it is and as the Cyrillic words that it may stand for.
///
/// Whatever was typed, the result can be cast: it holds only letters and digits in quotes. It is
/// empty when nothing searchable was typed, and an empty query finds nothing.
public final class SearchQuery {
  /// How many words of a question are looked for; the rest is left out.
  static final int MOST_WORDS = 16;

  private SearchQuery() {}

  /// The query for finished words.
  public static String of(String typed) {
    return String.join(" & ", words(typed));
  }

  /// The query for which one of the words is enough.
  public static String any(String typed) {
    return String.join(" | ", words(typed));
  }

  /// A query for each word, to count how many of them are found.
  public static List<String> words(String typed) {
    return alternatives(typed, "").toList();
  }

  /// The query while someone is typing: the last word may be a beginning.
  public static String whileTyping(String typed) {
    List<String> whole = words(typed);
    List<String> begun = alternatives(typed, ":*").toList();
    return whole.isEmpty()
        ? ""
        : Stream.concat(whole.stream().limit(whole.size() - 1L), Stream.of(begun.getLast()))
            .collect(Collectors.joining(" & "));
  }

  /// Each word, or all that one in Latin letters may be.
  private static Stream<String> alternatives(String typed, String end) {
    return MongolianText.alternatives(typed, MOST_WORDS).stream()
        .map(terms -> terms.stream().map(term -> "'" + term + "'" + end).toList())
        .map(it -> it.size() == 1 ? it.getFirst() : "(" + String.join(" | ", it) + ")");
  }
}
