package mn.ukhaalag.petition.open311;

import java.util.List;
import java.util.stream.Stream;
import mn.ukhaalag.directory.Area;
import mn.ukhaalag.directory.Areas;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.petition.Petition.Kind;
import mn.ukhaalag.petition.open311.GeoReport.Attribute;
import mn.ukhaalag.petition.open311.GeoReport.Value;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What every service may be told besides the fields of the standard. None is required: a client
/// that does not know them files a request (хүсэлт), which is not published.
@Component
class Attributes {

  static final String TITLE = "title";
  static final String KIND = "kind";
  static final String AREA = "area";
  static final String PUBLISH = "publish";

  private final Areas areas;
  private final Words words;

  Attributes(Areas areas, Words words) {
    this.areas = areas;
    this.words = words;
  }

  List<Attribute> list(Language language) {
    return List.of(
        attribute(1, KIND, kinds(language), language),
        attribute(2, TITLE, List.of(), language),
        attribute(3, AREA, areas(language), language),
        attribute(4, PUBLISH, choice(language), language));
  }

  private Attribute attribute(int order, String code, List<Value> values, Language language) {
    return new Attribute(
        true,
        code,
        values.isEmpty() ? "string" : "singlevaluelist",
        false,
        hint(code, language),
        order,
        words.get(language, "petition.open311.attribute." + code),
        values);
  }

  private @Nullable String hint(String code, Language language) {
    String key = "petition.open311.attribute." + code + ".hint";
    return words.has(key) ? words.get(language, key) : null;
  }

  private List<Value> kinds(Language language) {
    return Stream.of(Kind.values())
        .map(kind -> new Value(kind.name(), words.get(language, "petition.kind." + kind)))
        .toList();
  }

  private List<Value> areas(Language language) {
    return areas.list().stream()
        .filter(area -> area.kind() != Area.Kind.AIMAG)
        .map(area -> new Value(area.code(), name(area, language)))
        .toList();
  }

  private String name(Area area, Language language) {
    String own = language == Language.EN ? area.nameEn() : area.nameMn();
    return area.kind() == Area.Kind.SUM
        ? own
        : areas
                .find(area.parent())
                .map(sum -> (language == Language.EN ? sum.nameEn() : sum.nameMn()) + ", ")
                .orElse("")
            + own;
  }

  private List<Value> choice(Language language) {
    return Stream.of("yes", "no")
        .map(it -> new Value(it, words.get(language, "petition.open311.attribute.publish." + it)))
        .toList();
  }
}
