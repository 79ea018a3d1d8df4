package mn.ukhaalag.petition.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mn.ukhaalag.petition.Petitioner;
import mn.ukhaalag.petition.publication.page.Passage;
import org.jspecify.annotations.Nullable;

/// Finds in a text what could tell who somebody is, and makes the proposal for the public copy in
/// which it is covered. It finds too much rather than too little: the moderator decides.
final class Masking {

  /// What stands in the place of what was covered, the same in every language.
  static final String COVER = "***";

  private static final String END_OF_NAME = "(?=\\p{Ll}{0,6}(?!\\p{L}))";
  private static final String UPPER = "[А-ЯЁӨҮ]";
  private static final String NAME = UPPER + "[а-яёөү]+(?:-?" + UPPER + "[а-яёөү]+)?";

  private static final List<Pattern> PATTERNS =
      Stream.of(
              // E-mail addresses.
              "[\\p{L}\\d._%+-]{1,64}@[\\p{L}\\d.-]{1,190}\\.\\p{L}{2,}",
              // Register numbers of persons (РД): two letters and eight digits.
              "(?<![\\p{L}\\d])[А-ЯЁӨҮа-яёөү]{2}[ -]?\\d{8}(?!\\d)",
              // Telephones of eight digits, written in one, two or four groups, with +976 or not.
              "(?<!\\d)(?:\\+?976[ -]?)?[5-9]\\d{3}[ .-]?\\d{4}(?!\\d)",
              "(?<!\\d)(?:\\+?976[ -]?)?[5-9]\\d[ .-]\\d{2}[ .-]\\d{2}[ .-]\\d{2}(?!\\d)",
              // Accounts and cards.
              "(?<!\\d)\\d{9,19}(?!\\d)",
              // Plates of cars.
              "(?<!\\d)\\d{4}[ -]?[А-ЯЁӨҮ]{2,3}(?!\\p{L})",
              // Doors.
              "\\d{1,4}\\p{L}?[ -]{0,3}тоот",
              // Д.Бат, Д. Бат
              "(?<!\\p{L})" + UPPER + "{1,2}\\. ?" + NAME,
              // Дорж овогтой Бат
              NAME + " (?:овогтой|овогт) (?:" + NAME + ")?",
              // Доржийн Бат, Батын Дорж
              UPPER + "[а-яёөү]{2,}(?:ийн|ын|гийн|ний|ны) " + NAME)
          .map(pattern -> Pattern.compile(pattern))
          .toList();

  /// In what tells where it was, houses and yards too.
  private static final Pattern HOUSE =
      Pattern.compile(
          "\\d{1,4}\\p{L}?(?:-?(?:р|дугаар|дүгээр))?[ -]{0,3}(?:байр|хашаа|гэр)(?!\\p{L})");

  private static final int SHORTEST_NAME = 3;

  private final List<Pattern> patterns;

  private Masking(List<Pattern> patterns) {
    this.patterns = patterns;
  }

  /// For texts of that petitioner, whose own name and contacts are known.
  static Masking of(@Nullable Petitioner petitioner) {
    var patterns = new ArrayList<>(PATTERNS);
    patterns.addAll(own(petitioner));
    return new Masking(patterns);
  }

  /// For the place, of which only the neighbourhood is shown.
  Masking ofPlace() {
    var more = new ArrayList<>(patterns);
    more.add(HOUSE);
    return new Masking(more);
  }

  /// Whether the text holds the name or a contact of the petitioner himself: that is never shown.
  static boolean betrays(@Nullable Petitioner petitioner, String text) {
    return own(petitioner).stream().anyMatch(pattern -> pattern.matcher(text).find());
  }

  /// The text with all that was found covered.
  String cover(String text) {
    var covered = new StringBuilder();
    passages(text).forEach(part -> covered.append(part.isFound() ? COVER : part.text()));
    return covered.toString();
  }

  /// The text in its parts, what was found and what lies between.
  List<Passage> passages(String text) {
    var parts = new ArrayList<Passage>();
    int end = 0;
    for (Span span : spans(text)) {
      if (span.from() > end) {
        parts.add(new Passage(text.substring(end, span.from()), false));
      }
      if (span.to() > end) {
        parts.add(new Passage(text.substring(Math.max(end, span.from()), span.to()), true));
        end = span.to();
      }
    }
    if (end < text.length()) {
      parts.add(new Passage(text.substring(end), false));
    }
    return parts;
  }

  private record Span(int from, int to) {}

  private List<Span> spans(String text) {
    var spans = new ArrayList<Span>();
    for (Pattern pattern : patterns) {
      for (Matcher found = pattern.matcher(text); found.find(); ) {
        spans.add(new Span(found.start(), found.end()));
      }
    }
    spans.sort(Comparator.comparingInt(Span::from));
    return spans;
  }

  private static List<Pattern> own(@Nullable Petitioner petitioner) {
    if (petitioner == null) {
      return List.of();
    }
    var own = new ArrayList<Pattern>();
    for (String word : text(petitioner.name()).split("[\\s.]+", -1)) {
      if (word.length() >= SHORTEST_NAME) {
        own.add(Pattern.compile("(?<!\\p{L})" + Pattern.quote(word) + END_OF_NAME));
      }
    }
    Stream.of(petitioner.phone(), petitioner.email(), petitioner.registerNumber())
        .map(Masking::text)
        .filter(contact -> !contact.isEmpty())
        .map(Masking::spaced)
        .forEach(own::add);
    return own;
  }

  /// The contact however it is spaced and in whatever case.
  private static Pattern spaced(String contact) {
    var pattern = new StringBuilder();
    contact
        .codePoints()
        .forEach(
            letter -> pattern.append(Pattern.quote(Character.toString(letter))).append("[ .-]?"));
    return Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
