package mn.ukhaalag.petition.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import mn.ukhaalag.language.CleanText;
import mn.ukhaalag.petition.FilingForm;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;

/// A request as an Open311 client sends it, and as what we take it. Nothing is ever fetched from
/// its `media_url`: that address could be one inside our own network.
record RequestForm(Map<String, String[]> fields) {

  private static final int TITLE = 80;

  /// Our fields under the names of the standard.
  private static final Map<String, String> NAMES =
      Map.of(
          "category", "service_code",
          "latitude", "lat",
          "body", "description",
          "name", "first_name",
          "place", "address_string",
          "area", "address_id",
          "kind", "attribute[kind]",
          "title", "attribute[title]",
          "publish", "attribute[publish]");

  static RequestForm of(HttpServletRequest request) {
    return new RequestForm(request.getParameterMap());
  }

  @Nullable String field(String name) {
    String[] values = fields.get(name);
    return values == null || values.length == 0 || values[0].isBlank() ? null : values[0].strip();
  }

  private @Nullable String attribute(String code) {
    return field("attribute[" + code + "]");
  }

  /// Whether a place is told in one of the ways of the standard.
  boolean hasPlace() {
    return (field("lat") != null && field("long") != null)
        || field("address_string") != null
        || field("address_id") != null
        || attribute(Attributes.AREA) != null;
  }

  FilingForm filing() {
    String kind = attribute(Attributes.KIND);
    String area = attribute(Attributes.AREA);
    String title = attribute(Attributes.TITLE);
    return new FilingForm(
        kind == null ? "REQUEST" : kind,
        field("service_code"),
        area == null ? field("address_id") : area,
        field("address_string"),
        field("lat"),
        field("long"),
        title == null ? firstWords(field("description")) : title,
        field("description"),
        attribute(Attributes.PUBLISH),
        null,
        name(),
        null,
        field("phone"),
        field("email"),
        null,
        null);
  }

  /// Family name first, as in Mongolia.
  private @Nullable String name() {
    String given = field("first_name");
    String family = field("last_name");
    return family == null ? given : given == null ? family : family + " " + given;
  }

  /// The beginning of the description up to a whole word, for the standard has no title.
  private static @Nullable String firstWords(@Nullable String description) {
    if (description == null) {
      return null;
    }
    String line = CleanText.clean(description).replaceAll("\\s+", " ");
    if (CleanText.length(line) <= TITLE) {
      return line;
    }
    String start = line.substring(0, line.offsetByCodePoints(0, TITLE));
    int blank = start.lastIndexOf(' ');
    return (blank > 0 ? start.substring(0, blank) : start) + "…";
  }

  /// The same problems under the names of the standard. A title that nobody typed is wrong only
  /// where its description is.
  Problems renamed(Problems problems) {
    boolean isTitled = attribute(Attributes.TITLE) != null;
    var renamed = new Problems();
    problems.all().entrySet().stream()
        .filter(it -> isTitled || !it.getKey().equals("title") || problems.of("body") == null)
        .forEach(
            it ->
                renamed.add(
                    NAMES.getOrDefault(it.getKey(), it.getKey()),
                    it.getValue().key(),
                    it.getValue().arguments().toArray()));
    return renamed;
  }
}
