package mn.ukhaalag.service.designer;

import java.util.List;
import mn.ukhaalag.service.designer.page.ConditionForm;
import mn.ukhaalag.service.designer.page.Subject;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.web.Typed;
import tools.jackson.databind.JsonNode;

/// What conditions of a draft can speak of.
final class Subjects {

  private Subjects() {}

  /// All questions of a draft, in order.
  static List<Subject> of(Sketch sketch) {
    return sketch.questions().valueStream().map(Subjects::subject).toList();
  }

  private static Subject subject(JsonNode question) {
    JsonNode label = question.path("label");
    return new Subject(
        question.path("name").asString(""),
        new Label(label.path("mn").asString(""), label.path("en").asString("")));
  }

  /// The rows for a condition.
  ///
  /// @param before only the questions before that place can be spoken of
  /// @param when the condition as it is
  static ConditionForm conditions(Design design, int before, JsonNode when, Typed typed) {
    return new ConditionForm(
        of(design.sketch()).stream().limit(before).toList(),
        ConditionRows.isNested(when) ? when.toString() : null,
        ConditionRows.count(typed));
  }
}
