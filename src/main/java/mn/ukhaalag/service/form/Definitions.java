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
///  "behalf": ["child", "proxy"], "area": "address", "checklist": [{"mn": "…", "en": "…"}]}
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
    var reader = new DefinitionReader(faults);
    List<Question> questions = new ArrayList<>(Behalf.questions(presentation.path("behalf")));
    questions.addAll(reader.questions(presentation.path("questions")));
    List<Form.Stop> stops = reader.stops(presentation.path("eligibility"));
    String area = presentation.hasNonNull("area") ? presentation.path("area").asString("") : null;
    List<Label> checklist =
        presentation.path("checklist").valueStream().map(DefinitionReader::label).toList();
    ObjectNode given = schema instanceof ObjectNode object && !object.isEmpty() ? object : null;
    if (faults.isEmpty()) {
      new FormCheck(questions, faults).check(stops, area);
    }
    if (faults.isEmpty() && given != null) {
      SchemaCheck.check(given, questions, faults);
    }
    return faults.isEmpty()
        ? new FormReading(
            new Form(
                given == null ? FormSchema.of(questions) : given,
                List.copyOf(questions),
                stops,
                area,
                checklist),
            List.of())
        : new FormReading(null, List.copyOf(faults));
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
