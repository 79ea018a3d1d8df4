package mn.ukhaalag.service.designer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mn.ukhaalag.service.Bpmn;
import mn.ukhaalag.service.Definition;
import mn.ukhaalag.service.Version.Pattern;
import mn.ukhaalag.service.form.Form;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.service.form.Limits;
import mn.ukhaalag.service.form.Question.Kind;
import mn.ukhaalag.service.form.SchemaRenewal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A definition while it is being changed.
final class Sketch {

  private final Definition before;
  private final ObjectNode presentation;
  private final ObjectNode fees;
  private final Map<String, Limits> limits = new LinkedHashMap<>();
  private Pattern pattern;
  private Bpmn bpmn;

  private Sketch(Definition before) {
    this.before = before;
    presentation = copy(before.presentation());
    fees = copy(before.fees());
    pattern = before.pattern();
    bpmn = before.bpmn();
  }

  static Sketch of(Definition before) {
    return new Sketch(before);
  }

  private static ObjectNode copy(JsonNode node) {
    return node instanceof ObjectNode object
        ? object.deepCopy()
        : JsonNodeFactory.instance.objectNode();
  }

  ArrayNode questions() {
    return presentation.withArray("questions");
  }

  ArrayNode stops() {
    return presentation.withArray("eligibility");
  }

  ArrayNode fees() {
    return fees.withArray("lines");
  }

  /// Whether the law says that it costs nothing.
  boolean isFree() {
    return fees.path("free").asBoolean(false);
  }

  void free(boolean isFree) {
    fees.put("free", isFree);
  }

  Pattern pattern() {
    return pattern;
  }

  Bpmn bpmn() {
    return bpmn;
  }

  void process(Pattern chosen, Bpmn drawn) {
    pattern = chosen;
    bpmn = drawn;
  }

  /// The question whose address says who handles the case; empty for none.
  String area() {
    return presentation.path("area").asString("");
  }

  void area(String name) {
    if (name.isEmpty()) {
      presentation.remove("area");
    } else {
      presentation.put("area", name);
    }
  }

  /// Whether it can be asked for on behalf of those, by the words of [Behalf].
  boolean isFor(String others) {
    return presentation.path("behalf").valueStream().anyMatch(it -> it.asString("").equals(others));
  }

  /// Says for whom else it can be asked; the questions about that come first by themselves.
  void behalf(List<String> others) {
    if (others.isEmpty()) {
      presentation.remove("behalf");
    } else {
      ArrayNode list = presentation.putArray("behalf");
      others.forEach(list::add);
    }
  }

  /// What an official has to look at before deciding.
  void checklist(List<Label> items) {
    ArrayNode list = presentation.putArray("checklist");
    items.forEach(it -> list.addObject().put("mn", it.mn()).put("en", it.en()));
  }

  /// The question from which a program takes that; empty for none.
  String use(Form.Use use) {
    return presentation.path("uses").path(use.code()).asString("");
  }

  void use(Form.Use use, String question) {
    ObjectNode uses = presentation.withObject("uses");
    if (question.isEmpty()) {
      uses.remove(use.code());
    } else {
      uses.put(use.code(), question);
    }
    if (uses.isEmpty()) {
      presentation.remove("uses");
    }
  }

  /// What a certificate says; null for everything that was answered.
  void certificate(Form.@Nullable Certified chosen) {
    if (chosen == null) {
      presentation.remove("certificate");
      return;
    }
    ObjectNode node = presentation.putObject("certificate");
    put(node, "title", chosen.title());
    put(node, "text", chosen.text());
    ArrayNode facts = node.putArray("facts");
    chosen.facts().forEach(facts::add);
  }

  private static void put(ObjectNode node, String name, Label label) {
    if (!label.isEmpty()) {
      node.putObject(name).put("mn", label.mn()).put("en", label.en());
    }
  }

  /// Takes out a question, and all that speaks of it besides conditions.
  void remove(String name) {
    questions().remove(place(name));
    if (area().equals(name)) {
      area("");
    }
    if (presentation.path("certificate").path("facts") instanceof ArrayNode facts) {
      facts.removeIf(it -> it.asString("").equals(name));
    }
  }

  Optional<ObjectNode> question(String name) {
    int place = place(name);
    return place < 0 ? Optional.empty() : Optional.of((ObjectNode) questions().get(place));
  }

  /// Its place among the questions, from 0; -1 if there is none of that name.
  int place(String name) {
    for (int place = 0; place < questions().size(); place++) {
      if (questions().get(place) instanceof ObjectNode node
          && node.path("name").asString("").equals(name)) {
        return place;
      }
    }
    return -1;
  }

  /// The one at that place of a list.
  static Optional<ObjectNode> at(ArrayNode list, int place) {
    return place >= 0 && place < list.size() && list.get(place) instanceof ObjectNode node
        ? Optional.of(node)
        : Optional.empty();
  }

  void move(int place, int by) {
    int to = place + by;
    if (place >= 0 && to >= 0 && to < questions().size()) {
      JsonNode moved = questions().remove(place);
      questions().insert(to, moved);
    }
  }

  /// Sets how little and how much the answer to that question may be.
  void limit(String question, Limits chosen) {
    limits.put(question, chosen);
  }

  Limits limits(String question) {
    Kind kind = question(question).flatMap(it -> kind(it)).orElse(Kind.TEXT);
    return Limits.of(kind, before.schema().path("properties").path(question));
  }

  static Optional<Kind> kind(JsonNode question) {
    return Kind.of(question.path("kind").asString(""));
  }

  /// The whole as it is now, with the schema made to follow.
  Definition definition() {
    ObjectNode schema = SchemaRenewal.of(before.schema(), before.presentation(), presentation);
    limits.forEach(
        (name, chosen) ->
            question(name)
                .flatMap(Sketch::kind)
                .ifPresent(
                    kind -> {
                      if (schema.path("properties").path(name) instanceof ObjectNode part) {
                        chosen.into(kind, part);
                      }
                    }));
    return new Definition(schema, presentation, fees, pattern, bpmn);
  }
}
