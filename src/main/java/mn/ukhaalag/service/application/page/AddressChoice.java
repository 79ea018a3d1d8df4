package mn.ukhaalag.service.application.page;

import java.util.List;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.service.form.Question.Choice;
import mn.ukhaalag.web.Option;
import mn.ukhaalag.web.OptionGroup;

/// What there is to choose from in an address.
///
/// @param aimags all of them; empty if only this province can be chosen
/// @param aimag the code of the one whose sums are shown
/// @param groups its sums with their bags
public record AddressChoice(List<Choice> aimags, String aimag, List<Group> groups) {

  /// For questions of other kinds.
  public static final AddressChoice NONE = new AddressChoice(List.of(), "", List.of());

  /// The field that says which aimag is shown, behind the name of the question.
  public static final String AIMAG = "-aimag";

  /// A sum with its bags.
  public record Group(Label label, List<Choice> parts) {}

  public List<Option> aimags(Language language) {
    return options(aimags, language);
  }

  public List<OptionGroup> groups(Language language) {
    return groups.stream()
        .map(it -> new OptionGroup(it.label().in(language), options(it.parts(), language)))
        .toList();
  }

  private static List<Option> options(List<Choice> choices, Language language) {
    return choices.stream().map(it -> new Option(it.value(), it.label().in(language))).toList();
  }
}
