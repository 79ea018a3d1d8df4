package mn.ukhaalag.petition.filing.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import mn.ukhaalag.directory.Area;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.petition.Category;
import mn.ukhaalag.petition.Petition.Kind;
import mn.ukhaalag.web.Option;
import mn.ukhaalag.web.OptionGroup;
import mn.ukhaalag.web.Page;

/// What can be chosen in the form for a petition.
///
/// @param bags of each sum, in their order
public record Choices(
    Map<Category.Group, List<Category>> categories,
    Map<Area, List<Area>> bags,
    List<Organisation> organisations) {

  public List<Option> kinds(Page page) {
    return Stream.of(Kind.values())
        .map(
            kind ->
                new Option(
                    kind.name(),
                    page.t("petition.kind." + kind.name()),
                    page.t("petition.filing.kind." + kind.name().toLowerCase(Locale.ROOT))))
        .toList();
  }

  public List<OptionGroup> categories(Page page) {
    return categories.entrySet().stream()
        .map(
            group ->
                new OptionGroup(
                    page.pick(group.getKey().nameMn(), group.getKey().nameEn()),
                    group.getValue().stream()
                        .map(it -> new Option(it.code(), page.pick(it.nameMn(), it.nameEn())))
                        .toList()))
        .toList();
  }

  /// Each sum with its bags; the whole sum comes first.
  public List<OptionGroup> areas(Page page) {
    var groups = new ArrayList<OptionGroup>();
    bags.forEach(
        (sum, parts) -> {
          String name = page.pick(sum.nameMn(), sum.nameEn());
          var options = new ArrayList<Option>();
          options.add(new Option(sum.code(), page.t("petition.filing.area.whole", name)));
          parts.forEach(
              bag ->
                  options.add(
                      new Option(bag.code(), name + ", " + page.pick(bag.nameMn(), bag.nameEn()))));
          groups.add(new OptionGroup(page.t("petition.filing.area.sum", name), options));
        });
    return groups;
  }

  public List<Option> organisations(Page page) {
    return organisations.stream()
        .map(it -> new Option(it.code(), page.pick(it.nameMn(), it.nameEn())))
        .toList();
  }
}
