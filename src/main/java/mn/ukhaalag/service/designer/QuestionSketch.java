package mn.ukhaalag.service.designer;

import mn.ukhaalag.service.form.Question.Kind;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Puts a question, as it was typed, into a sketch.
final class QuestionSketch {

  private QuestionSketch() {}

  /// Adds a new one.
  ///
  /// @return its name: the typed one, or one made of its words
  static String add(Sketch sketch, Kind kind, Typed typed, Problems problems) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    fill(node, kind, typed, sketch, problems);
    String name = typed.get("name");
    node.put(
        "name",
        name.isEmpty()
            ? QuestionFields.free(
                node.path("label"), sketch.questions(), "name", sketch.questions().size())
            : name);
    int after = sketch.place(typed.get("after"));
    sketch.questions().insert(after < 0 ? sketch.questions().size() : after + 1, node);
    settle(sketch, node, kind, typed, problems);
    return node.path("name").asString("");
  }

  /// Changes one that is there.
  static void change(Sketch sketch, ObjectNode node, Typed typed, Problems problems) {
    Kind kind = Sketch.kind(node).orElse(Kind.TEXT);
    fill(node, kind, typed, sketch, problems);
    settle(sketch, node, kind, typed, problems);
  }

  private static void fill(
      ObjectNode node, Kind kind, Typed typed, Sketch sketch, Problems problems) {
    QuestionFields.into(node, kind, typed, problems);
    ConditionRows.into(node, typed, sketch, problems);
  }

  /// What is written elsewhere than in the question.
  private static void settle(
      Sketch sketch, ObjectNode node, Kind kind, Typed typed, Problems problems) {
    String name = node.path("name").asString("");
    sketch.limit(name, QuestionFields.limits(kind, typed, problems));
    if (kind == Kind.ADDRESS && typed.has("area")) {
      sketch.area(name);
    } else if (sketch.area().equals(name)) {
      sketch.area("");
    }
  }
}
