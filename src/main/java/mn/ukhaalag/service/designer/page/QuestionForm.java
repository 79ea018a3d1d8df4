package mn.ukhaalag.service.designer.page;

import java.util.Arrays;
import java.util.List;
import mn.ukhaalag.service.form.Facts;
import mn.ukhaalag.service.form.Limits;
import mn.ukhaalag.service.form.Question.Kind;
import mn.ukhaalag.web.Option;
import mn.ukhaalag.web.Page;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;

/// A question that is being made or changed.
///
/// @param name null for a new one
/// @param conditions when it is asked
/// @param options how many rows for options there are
/// @param parts how many rows for questions of a group there are
/// @param others the questions after which a new one can stand
/// @param was by which a change of it by somebody else is seen
public record QuestionForm(
    Heading heading,
    @Nullable String name,
    Kind kind,
    ConditionForm conditions,
    int options,
    int parts,
    List<Subject> others,
    String was,
    Typed typed,
    Problems problems) {

  /// Where the form is sent.
  public String action() {
    return heading.path() + "/questions" + (name == null ? "" : "/" + name);
  }

  /// Where it is shown as it is typed.
  public String shown() {
    return ShownPage.path(heading) + "/typed?question=" + (name == null ? "" : name);
  }

  public boolean hasLeast() {
    return Limits.hasLeast(kind);
  }

  public boolean hasMost() {
    return Limits.hasMost(kind);
  }

  /// What the state may know already.
  public List<Option> facts(Page page) {
    return Facts.NAMES.stream()
        .sorted()
        .map(it -> new Option(it, page.t("service.designer.fact." + it)))
        .toList();
  }

  /// The kinds that a question in a group can be of.
  public static List<Option> partKinds(Page page) {
    return List.of(Kind.TEXT, Kind.NUMBER, Kind.MONEY, Kind.DATE, Kind.REGISTER).stream()
        .map(it -> new Option(it.code(), page.t("service.designer.kind." + it.code())))
        .toList();
  }

  /// All kinds, each with what it is for.
  public static List<Option> kinds(Page page) {
    return Arrays.stream(Kind.values())
        .map(it -> new Option(it.code(), page.t("service.designer.kind." + it.code())))
        .toList();
  }

  public List<Option> others(Page page) {
    return others.stream()
        .map(it -> new Option(it.name(), it.label().in(page.language())))
        .toList();
  }
}
