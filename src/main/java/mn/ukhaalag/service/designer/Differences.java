package mn.ukhaalag.service.designer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import mn.ukhaalag.service.Definition;
import mn.ukhaalag.service.designer.page.PartChange;
import mn.ukhaalag.service.designer.page.TextChange;
import mn.ukhaalag.service.form.Form;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.service.form.Question;
import org.jspecify.annotations.Nullable;

/// What a version, or the text of the catalogue, would change of what there is.
final class Differences {

  private static final String KEY = "service.designer.differs.";

  private Differences() {}

  /// The fields of the catalogue that do not say the same, in the order of the page.
  static List<TextChange> texts(Map<String, String> before, Map<String, String> after) {
    var names = new LinkedHashSet<String>(after.keySet());
    names.addAll(before.keySet());
    return names.stream()
        .map(it -> new TextChange(it, before.getOrDefault(it, ""), after.getOrDefault(it, "")))
        .filter(it -> !it.before().equals(it.after()))
        .toList();
  }

  /// A version as far as it is compared.
  record Side(Form form, Definition definition) {}

  /// What is new, gone or other about how one asks and how it is decided; a sentence for each.
  ///
  /// @param before null if there is nothing yet
  static List<PartChange> parts(@Nullable Side before, Side after) {
    return before == null
        ? List.of(
            new PartChange(
                KEY + "all", Integer.toString(after.form().questions().size()), Label.NONE))
        : changes(before, after);
  }

  private static List<PartChange> changes(Side before, Side after) {
    Form old = before.form();
    Form young = after.form();
    var changes = new ArrayList<PartChange>(questions(old, young));
    addIf(changes, "order", !order(old, young).equals(order(young, old)));
    addIf(changes, "stops", !old.eligibility().equals(young.eligibility()));
    addIf(changes, "checklist", !old.checklist().equals(young.checklist()));
    addIf(
        changes,
        "uses",
        !old.uses().equals(young.uses()) || !Objects.equals(old.area(), young.area()));
    addIf(changes, "certificate", !Objects.equals(old.certificate(), young.certificate()));
    addIf(changes, "schema", changes.isEmpty() && !old.schema().equals(young.schema()));
    addIf(changes, "fees", !before.definition().fees().equals(after.definition().fees()));
    addIf(changes, "process", !isSameProcess(before.definition(), after.definition()));
    return List.copyOf(changes);
  }

  private static List<PartChange> questions(Form old, Form young) {
    var changes = new ArrayList<PartChange>();
    Map<String, Question> known =
        old.questions().stream().collect(Collectors.toMap(Question::name, Function.identity()));
    for (Question question : young.questions()) {
      Question before = known.remove(question.name());
      if (before == null) {
        changes.add(said("new", question));
      } else if (!before.equals(question)) {
        changes.add(said("other", question));
      }
    }
    old.questions().stream()
        .filter(it -> known.containsKey(it.name()))
        .forEach(it -> changes.add(said("gone", it)));
    return changes;
  }

  /// The questions that both have, in the order of the one.
  private static List<String> order(Form one, Form other) {
    return one.questions().stream()
        .map(Question::name)
        .filter(it -> other.find(it).isPresent())
        .toList();
  }

  private static boolean isSameProcess(Definition one, Definition other) {
    return one.pattern() == other.pattern()
        && Arrays.equals(one.bpmn().bytes(), other.bpmn().bytes());
  }

  private static PartChange said(String key, Question question) {
    return new PartChange(KEY + "question." + key, question.name(), question.label());
  }

  private static void addIf(List<PartChange> changes, String key, boolean differs) {
    if (differs) {
      changes.add(new PartChange(KEY + key, "", Label.NONE));
    }
  }
}
