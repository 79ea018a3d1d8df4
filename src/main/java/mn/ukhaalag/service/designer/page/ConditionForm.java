package mn.ukhaalag.service.designer.page;

import java.util.List;
import java.util.stream.Stream;
import mn.ukhaalag.service.form.Condition.Operator;
import mn.ukhaalag.web.Option;
import mn.ukhaalag.web.Page;
import org.jspecify.annotations.Nullable;

/// The rows for a condition.
///
/// @param subjects the questions that it can speak of
/// @param nested a condition that rows cannot show, in words; null if they can
/// @param rows how many there are
public record ConditionForm(List<Subject> subjects, @Nullable String nested, int rows) {

  /// What it can speak of, in words.
  public List<Option> subjects(Page page) {
    return Stream.concat(
            subjects.stream().map(it -> new Option(it.name(), it.label().in(page.language()))),
            Stream.of(new Option("citizen.age", page.t("service.designer.age"))))
        .toList();
  }

  /// How it can compare, in words.
  public List<Option> operators(Page page) {
    return Stream.concat(
            Stream.of(Operator.values()).map(Operator::code), Stream.of("not-answered"))
        .map(it -> new Option(it, page.t("service.designer.operator." + it)))
        .toList();
  }
}
