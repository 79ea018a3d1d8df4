package mn.ukhaalag.language;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One series of numbers that people see, say and type: `ДУ-2026-000123-7` is its letters, a year,
/// the place in that year, and a digit that checks the others ([CheckDigit]).
public final class NumberSeries {

  private static final String BETWEEN = "[\\s_./-]{0,3}";

  private final String letters;
  private final String latin;
  private final Pattern typed;

  /// A series with these letters.
  ///
  /// @param letters as they stand on paper
  /// @param latin the same for addresses of pages
  /// @param slips what people type instead of them; upper and lower case are the same
  public NumberSeries(String letters, String latin, String... slips) {
    this.letters = letters;
    this.latin = latin;
    String spellings =
        String.join("|", letters, latin) + (slips.length == 0 ? "" : "|" + String.join("|", slips));
    this.typed =
        Pattern.compile(
            "(?<![0-9])(?:"
                + spellings
                + ")?%1$s(\\d{4})%1$s(\\d{6,9})%1$s(\\d)(?![0-9])".formatted(BETWEEN),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /// The number with this place in that year, as it is written on paper.
  public String of(int year, long place) {
    int check = CheckDigit.of("%04d%06d".formatted(year, place));
    return "%s-%04d-%06d-%d".formatted(letters, year, place, check);
  }

  /// What a person typed, with or without hyphens and in either alphabet, as it is written on
  /// paper; empty if it cannot be a number of this series, for example because of a slip.
  public Optional<String> parse(String text) {
    Matcher parts = typed.matcher(text.strip());
    return parts.matches() ? read(parts) : Optional.empty();
  }

  /// All that could be one in a longer text, each once, in their order.
  public List<String> in(String text) {
    return typed
        .matcher(text)
        .results()
        .map(this::read)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /// A number of this series in Latin letters, for addresses of pages.
  public String slug(String number) {
    return latin + number.substring(letters.length());
  }

  private Optional<String> read(MatchResult parts) {
    String number = of(Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2)));
    return number.endsWith("-" + parts.group(3)) ? Optional.of(number) : Optional.empty();
  }
}
