package mn.ukhaalag.inbox.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which part of the work is looked at, as it was chosen. What cannot be understood counts as not
/// chosen.
///
/// @param kind the message key of a kind of work; null for all
/// @param due null for all
/// @param whose `POST`, `UNIT` or `ORGANISATION`; null for all
/// @param text words in the number or the title; null for all
/// @param byAge whether what has waited longest comes first, and not what is due first
public record Sight(
    @Nullable String kind,
    @Nullable Due due,
    @Nullable String whose,
    @Nullable String text,
    boolean urgent,
    boolean byAge) {

  private static final int LONGEST_TEXT = 100;

  /// Reads what a browser sent; any of it may be missing or nonsense.
  public static Sight of(
      @Nullable String kind,
      @Nullable String due,
      @Nullable String whose,
      @Nullable String text,
      boolean urgent,
      @Nullable String sort) {
    return new Sight(
        clean(kind),
        Stream.of(Due.values()).filter(it -> it.name().equals(due)).findFirst().orElse(null),
        Stream.of("POST", "UNIT", "ORGANISATION")
            .filter(it -> it.equals(whose))
            .findFirst()
            .orElse(null),
        clean(text),
        urgent,
        "age".equals(sort));
  }

  /// The work with such deadlines, and otherwise the same.
  public Sight with(@Nullable Due other) {
    return new Sight(kind, other, whose, text, urgent, byAge);
  }

  public boolean isAll() {
    return kind == null && due == null && whose == null && text == null && !urgent;
  }

  /// The address of the list, beginning after that key.
  public String path(@Nullable String after) {
    var query = new StringJoiner("&", "?", "").setEmptyValue("");
    add(query, "kind", kind);
    add(query, "due", due == null ? null : due.name());
    add(query, "whose", whose);
    add(query, "q", text);
    add(query, "urgent", urgent ? "true" : null);
    add(query, "sort", byAge ? "age" : null);
    add(query, "after", after);
    return "/work" + query;
  }

  private static void add(StringJoiner query, String name, @Nullable String value) {
    if (value != null) {
      query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }

  /// Without what no title can contain.
  private static @Nullable String clean(@Nullable String typed) {
    if (typed == null) {
      return null;
    }
    String text = typed.replaceAll("\\p{Cntrl}", " ").strip().toLowerCase(Locale.ROOT);
    String cut = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    return cut.isEmpty() ? null : cut;
  }
}
