package mn.ukhaalag.petition.publication.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mn.ukhaalag.directory.Area;
import mn.ukhaalag.directory.Areas;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.petition.Category;
import mn.ukhaalag.petition.Petition.Kind;
import mn.ukhaalag.petition.Taxonomy;
import mn.ukhaalag.web.Option;
import mn.ukhaalag.web.OptionGroup;
import mn.ukhaalag.web.Page;
import org.springframework.stereotype.Component;

/// What can be chosen in the filters of the list, in the language of the page. What is never
/// published cannot be chosen.
@Component
public class Choices {

  private final Taxonomy taxonomy;
  private final Areas areas;
  private final Organisations organisations;

  Choices(Taxonomy taxonomy, Areas areas, Organisations organisations) {
    this.taxonomy = taxonomy;
    this.areas = areas;
    this.organisations = organisations;
  }

  /// The groups, each with itself as a whole before its leaves.
  public List<OptionGroup> categories(Page page) {
    return taxonomy.byGroup().entrySet().stream().map(entry -> group(page, entry)).toList();
  }

  private static OptionGroup group(Page page, Map.Entry<Category.Group, List<Category>> entry) {
    String name = page.pick(entry.getKey().nameMn(), entry.getKey().nameEn());
    var whole =
        new Option(entry.getKey().code(), page.t("petition.publication.filter.whole", name));
    Stream<Option> leaves =
        entry.getValue().stream()
            .filter(category -> !category.isSensitive())
            .map(it -> new Option(it.code(), page.pick(it.nameMn(), it.nameEn())));
    return new OptionGroup(name, Stream.concat(Stream.of(whole), leaves).toList());
  }

  /// The sums, each with itself as a whole before its bags.
  public List<OptionGroup> areas(Page page) {
    return areas.sums().stream()
        .map(
            sum -> {
              String name = page.pick(sum.nameMn(), sum.nameEn());
              var whole = new Option(sum.code(), page.t("petition.publication.filter.sum", name));
              Stream<Option> bags = areas.parts(sum.code()).stream().map(bag -> option(page, bag));
              return new OptionGroup(name, Stream.concat(Stream.of(whole), bags).toList());
            })
        .toList();
  }

  private static Option option(Page page, Area area) {
    return new Option(area.code(), page.pick(area.nameMn(), area.nameEn()));
  }

  public List<Option> organisations(Page page) {
    return organisations.list().stream()
        .map(it -> new Option(it.code(), page.pick(it.nameMn(), it.nameEn())))
        .sorted(Comparator.comparing(Option::label))
        .toList();
  }

  public List<Option> stages(Page page) {
    return Stream.of("OPEN", "ANSWERED", "CLOSED")
        .map(stage -> new Option(stage, page.t("petition.publication.stage." + stage)))
        .toList();
  }

  public List<Option> kinds(Page page) {
    return Stream.of(Kind.values())
        .map(kind -> new Option(kind.name(), page.t("petition.kind." + kind)))
        .toList();
  }
}
