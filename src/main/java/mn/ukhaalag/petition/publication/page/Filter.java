package mn.ukhaalag.petition.publication.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import mn.ukhaalag.language.CleanText;
import org.jspecify.annotations.Nullable;

/// What somebody wants to see of the published petitions, as the address of the list says it.
/// Every part may be missing.
///
/// @param q words
/// @param category code of a group (`R`) or of a leaf (`R3`)
/// @param area code of a sum or bag
/// @param organisation code of an organisation
/// @param stage `OPEN`, `ANSWERED` or `CLOSED`
/// @param kind name of a kind of petition
public record Filter(
    @Nullable String q,
    @Nullable String category,
    @Nullable String area,
    @Nullable String organisation,
    @Nullable String stage,
    @Nullable String kind) {

  private static final int LONGEST = 200;

  public static final Filter NONE = new Filter(null, null, null, null, null, null);

  /// The same with what was left empty in a form as missing.
  public static Filter of(
      @Nullable String q,
      @Nullable String category,
      @Nullable String area,
      @Nullable String organisation,
      @Nullable String stage,
      @Nullable String kind) {
    return new Filter(
        text(q), text(category), text(area), text(organisation), text(stage), text(kind));
  }

  public boolean isEmpty() {
    return equals(NONE);
  }

  /// Whether anything but words is asked for.
  public boolean isNarrow() {
    return !equals(new Filter(q, null, null, null, null, null));
  }

  /// The address of that page of the list.
  ///
  /// @param before only what was published before this number; null for the first page
  public String path(@Nullable Long before) {
    return path("before", before);
  }

  /// The address of the page of what was published just after this number.
  public String newer(long after) {
    return path("after", after);
  }

  private String path(String from, @Nullable Long number) {
    Map<String, @Nullable String> parts = new LinkedHashMap<>();
    parts.put("q", q);
    parts.put("category", category);
    parts.put("area", area);
    parts.put("organisation", organisation);
    parts.put("stage", stage);
    parts.put("kind", kind);
    parts.put(from, number == null ? null : number.toString());
    return "/petitions" + query(parts);
  }

  /// The address of the feed of the same category and area.
  public String feed() {
    Map<String, @Nullable String> parts = new LinkedHashMap<>();
    parts.put("category", category);
    parts.put("area", area);
    return "/petitions/feed.atom" + query(parts);
  }

  /// The address of the page on which one subscribes to the same category and area.
  public String subscription() {
    Map<String, @Nullable String> parts = new LinkedHashMap<>();
    parts.put("category", category);
    parts.put("area", area);
    return "/petitions/subscriptions/new" + query(parts);
  }

  private static String query(Map<String, @Nullable String> parts) {
    String query =
        parts.entrySet().stream()
            .filter(part -> part.getValue() != null)
            .map(part -> part.getKey() + "=" + encode(part.getValue()))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  private static String encode(@Nullable String text) {
    return text == null ? "" : URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static @Nullable String text(@Nullable String typed) {
    String text = typed == null ? "" : CleanText.clean(typed);
    return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), LONGEST));
  }
}
