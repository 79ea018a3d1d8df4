package mn.ukhaalag.service.designer.page;

import java.util.List;
import java.util.stream.Collectors;
import mn.ukhaalag.service.form.Condition;
import mn.ukhaalag.service.form.Condition.Operator;
import mn.ukhaalag.service.form.Condition.Test;
import mn.ukhaalag.service.form.Form;
import mn.ukhaalag.service.form.Question;
import mn.ukhaalag.web.Page;
import org.jspecify.annotations.Nullable;

/// Conditions as people read them.
public final class Said {

  private Said() {}

  /// The condition in words.
  ///
  /// @param form whose questions it speaks of
  public static String of(Condition condition, Form form, Page page) {
    return switch (condition) {
      case Test test -> test(test, form, page);
      case Condition.All all -> joined(all.parts(), "service.designer.and", form, page);
      case Condition.Any any -> joined(any.parts(), "service.designer.or", form, page);
      case Condition.Not not -> page.t("service.designer.not", of(not.part(), form, page));
    };
  }

  private static String joined(List<Condition> parts, String word, Form form, Page page) {
    return parts.stream()
        .map(it -> it instanceof Test ? of(it, form, page) : "(" + of(it, form, page) + ")")
        .collect(Collectors.joining(" " + page.t(word) + " "));
  }

  private static String test(Test test, Form form, Page page) {
    String question =
        form.find(test.question())
            .map(it -> it.label().in(page.language()))
            .orElse(
                test.question().equals("citizen.age")
                    ? page.t("service.designer.age")
                    : test.question());
    if (test.operator() == Operator.ANSWERED) {
      String key = Boolean.parseBoolean(test.value()) ? "answered" : "not-answered";
      return "«" + question + "» " + page.t("service.designer.operator." + key);
    }
    String values =
        test.values().stream()
            .map(it -> value(it, form.find(test.question()).orElse(null), page))
            .collect(Collectors.joining(", "));
    return "«%s» %s %s"
        .formatted(question, page.t("service.designer.operator." + test.operator().code()), values);
  }

  private static String value(String value, @Nullable Question question, Page page) {
    return question == null
        ? value
        : question.option(value).map(it -> it.label().in(page.language())).orElse(value);
  }
}
