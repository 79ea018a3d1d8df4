package mn.ukhaalag.petition.desk.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mn.ukhaalag.directory.Area;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.petition.Category;
import mn.ukhaalag.petition.FilingForm;
import mn.ukhaalag.petition.Petition.Channel;
import mn.ukhaalag.petition.Petition.Kind;
import mn.ukhaalag.web.Option;
import mn.ukhaalag.web.OptionGroup;
import mn.ukhaalag.web.Page;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;

/// The one page of the desk.
///
/// @param callers null until somebody was looked up
/// @param filed what was filed a moment ago, to be read out
public record DeskPage(
    FilingForm form,
    DeskForm desk,
    Problems problems,
    Choices choices,
    @Nullable Callers callers,
    @Nullable Receipt filed) {

  /// The ways in which petitions come to a desk.
  public static final List<Channel> CHANNELS =
      List.of(Channel.CALL_CENTRE, Channel.WALK_IN, Channel.LETTER);

  /// What can be chosen from.
  ///
  /// @param areas the sums, each followed by its bags
  public record Choices(
      List<Category> categories,
      List<Area> areas,
      List<Organisation> organisations,
      LocalDate today) {}

  public List<Option> channels(Page page) {
    return CHANNELS.stream()
        .map(it -> new Option(it.name(), page.t("petition.channel." + it)))
        .toList();
  }

  public List<Option> kinds(Page page) {
    return Stream.of(Kind.values())
        .map(it -> new Option(it.name(), page.t("petition.kind." + it)))
        .toList();
  }

  /// The sums with their bags; the sum itself first, for matters of no single bag.
  public List<OptionGroup> areas(Page page) {
    var groups = new ArrayList<OptionGroup>();
    for (Area sum : choices.areas()) {
      if (sum.kind() == Area.Kind.SUM) {
        groups.add(new OptionGroup(name(page, sum), within(page, sum)));
      }
    }
    return groups;
  }

  private List<Option> within(Page page, Area sum) {
    return choices.areas().stream()
        .filter(it -> it.code().equals(sum.code()) || sum.code().equals(it.parent()))
        .map(it -> new Option(it.code(), label(page, sum, it)))
        .toList();
  }

  private static String label(Page page, Area sum, Area area) {
    return area.kind() == Area.Kind.SUM
        ? page.t("petition.desk.area.whole", name(page, sum))
        : name(page, sum) + ", " + name(page, area);
  }

  private static String name(Page page, Area area) {
    return page.pick(area.nameMn(), area.nameEn());
  }
}
