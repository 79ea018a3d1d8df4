package mn.ukhaalag.service.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes forms of definitions. A definition has two parts: `schema`, the JSON Schema 2020-12 of
/// the answers, and `presentation`, the questions in their order with their words and conditions:
///
/// ```json
/// {"questions": [
///    {"name": "purpose", "kind": "choice", "label": {"mn": "…", "en": "…"},
///     "options": [{"value": "bank", "mn": "…", "en": "…"}]},
///    {"name": "bank", "kind": "text", "label": {"mn": "…", "en": "…"}, "required": false,
///     "when": {"question": "purpose", "is": "bank"}}],
///  "eligibility": [{"when": {"question": "citizen.age", "less-than": 18},
///                   "reason": {"mn": "…", "en": "…"}}],
///  "behalf": ["child", "proxy"], "area": "address", "checklist": [{"mn": "…", "en": "…"}],
///  "uses": {"cosigners": "owners"},
///  "certificate": {"title": {"mn": "…", "en": "…"}, "text": {"mn": "…", "en": "…"},
///                  "facts": ["address"]}}
/// ```
public final class Definitions {

  /// The most questions that one form has.
  public static final int MOST_QUESTIONS = 300;

  private Definitions() {}

  /// Reads a definition and looks for whatever contradicts itself in it.
  ///
  /// @param schema null or empty to have it made from the questions
  public static FormReading read(@Nullable JsonNode schema, JsonNode presentation) {
    var faults = new ArrayList<FormFault>();
    Form form = form(schema, presentation, faults);
    if (faults.isEmpty()) {
      new FormCheck(form.questions(), faults).check(form);
    }
    if (faults.isEmpty() && isGiven(schema)) {
      SchemaCheck.check(form.schema(), form.questions(), faults);
    }
    return new FormReading(faults.isEmpty() ? form : null, List.copyOf(faults));
  }

  /// The form of a definition that was read before without a fault.
  public static Form known(JsonNode schema, JsonNode presentation) {
    return form(schema, presentation, new ArrayList<>());
  }

  private static Form form(
      @Nullable JsonNode schema, JsonNode presentation, List<FormFault> faults) {
    var reader = new DefinitionReader(faults);
    List<Question> questions = new ArrayList<>(Behalf.questions(presentation.path("behalf")));
    questions.addAll(reader.questions(presentation.path("questions")));
    return new Form(
        schema instanceof ObjectNode given && !given.isEmpty() ? given : FormSchema.of(questions),
        List.copyOf(questions),
        reader.stops(presentation.path("eligibility")),
        presentation.hasNonNull("area") ? presentation.path("area").asString("") : null,
        presentation.path("checklist").valueStream().map(DefinitionReader::label).toList(),
        reader.uses(presentation.path("uses")),
        DefinitionReader.certified(presentation.path("certificate")));
  }

  private static boolean isGiven(@Nullable JsonNode schema) {
    return schema instanceof ObjectNode given && !given.isEmpty();
  }

  /// What is wrong with rules for fees of that form; empty if nothing is.
  public static List<FormFault> faults(JsonNode fees, Form form) {
    var faults = new ArrayList<FormFault>();
    FeeRules rules = FeeRules.read(fees, faults);
    var check = new FormCheck(form.questions(), faults);
    rules.lines().forEach(line -> check.fee(line.when(), line.times()));
    return faults;
  }
}
