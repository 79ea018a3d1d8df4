package mn.ukhaalag.petition.casework.page;

import java.util.List;
import mn.ukhaalag.web.Option;
import mn.ukhaalag.web.OptionGroup;
import mn.ukhaalag.web.Page;

/// An answer that a select offers, in both languages.
public record Choice(String value, Named label) {

  /// Answers under one heading.
  public record Group(Named label, List<Choice> choices) {}

  /// The answers in the language of the page.
  public static List<Option> options(Page page, List<Choice> choices) {
    return choices.stream().map(it -> new Option(it.value(), it.label().in(page))).toList();
  }

  /// The answers under their headings in the language of the page.
  public static List<OptionGroup> groups(Page page, List<Group> groups) {
    return groups.stream()
        .map(it -> new OptionGroup(it.label().in(page), options(page, it.choices())))
        .toList();
  }
}
