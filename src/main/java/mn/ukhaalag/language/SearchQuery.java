package mn.ukhaalag.language;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Turns what a person typed into the text of a PostgreSQL `tsquery` over
/// [terms][MongolianText#terms]: `where search @@ :query::tsquery`. All words must be found.
///
/// Whatever was typed, the result can be cast: it holds only letters and digits in quotes. It is
/// empty when nothing searchable was typed, and an empty query finds nothing.
public final class SearchQuery {
  /// How many words of a question are looked for; the rest is left out.
  static final int MOST_WORDS = 16;

  private SearchQuery() {}

  /// The query for finished words.
  public static String of(String typed) {
    return words(typed).collect(Collectors.joining(" & "));
  }

  /// The query while someone is typing: the last word may be a beginning.
  public static String whileTyping(String typed) {
    String query = of(typed);
    return query.isEmpty() ? query : query + ":*";
  }

  private static Stream<String> words(String typed) {
    List<String> terms = MongolianText.terms(typed);
    return terms.stream().limit(MOST_WORDS).map(term -> "'" + term + "'");
  }
}
