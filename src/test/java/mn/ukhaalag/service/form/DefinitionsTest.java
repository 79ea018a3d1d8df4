package mn.ukhaalag.service.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mn.ukhaalag.web.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A form that contradicts itself is refused in words that name the question; one that does not
/// asks what it should, stops in time and reckons fees exactly.
class DefinitionsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String PURPOSE =
      """
      {"name": "purpose", "kind": "choice", "label": {"mn": "Зориулалт", "en": "Purpose"},
       "options": [{"value": "bank", "mn": "Банк", "en": "Bank"},
                   {"value": "other", "mn": "Бусад", "en": "Other"}]}
      """;

  private static final String COPIES =
      """
      {"name": "copies", "kind": "number", "label": {"mn": "Хувь", "en": "Copies"}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "unknown-question | reason | 'text' | {\"question\": \"nothing\", \"is\": \"x\"}",
        "value-of | reason | 'text' | {\"question\": \"purpose\", \"is\": \"school\"}",
        "not-ordered | reason | 'text' | {\"question\": \"purpose\", \"more-than\": 3}",
        "value-of | reason | 'text' | {\"question\": \"copies\", \"at-least\": \"many\"}",
        "itself | reason | 'text' | {\"question\": \"reason\", \"is\": \"x\"}",
        "condition | reason | 'text' | {\"question\": \"purpose\"}",
        "no-options | reason | 'choice' | {\"question\": \"purpose\", \"is\": \"bank\"}",
        "kind | reason | 'essay' | {\"question\": \"purpose\", \"is\": \"bank\"}",
        "unreachable | reason | 'text' |"
            + " {\"all\": [{\"question\": \"purpose\", \"is\": \"bank\"},"
            + " {\"question\": \"purpose\", \"is\": \"other\"}]}",
        "name | Reason! | 'text' | {\"question\": \"purpose\", \"is\": \"bank\"}",
        "twice | purpose | 'text' | {\"question\": \"copies\", \"is\": 1}"
      })
  void whatContradictsItselfIsNamed(String fault, String name, String kind, String when) {
    List<FormFault> faults = faults(PURPOSE, COPIES, question(name, kind, when));
    assertThat(faults)
        .extracting(it -> it.sentence().key())
        .contains("service.form.fault." + fault);
    assertThat(faults.getFirst().sentence().arguments().getFirst()).isEqualTo(name);
  }

  @Test
  void aCircleOfConditionsIsNamed() {
    List<FormFault> faults =
        faults(
            question("first", "text", "{\"question\": \"second\", \"is\": \"x\"}"),
            question("second", "text", "{\"question\": \"first\", \"is\": \"x\"}"));
    assertThat(faults).extracting(it -> it.sentence().key()).contains("service.form.fault.circle");
  }

  @Test
  void aQuestionBehindAnUnreachableOneIsNamedToo() {
    List<FormFault> faults =
        faults(
            PURPOSE,
            question("reason", "text", "{\"question\": \"purpose\", \"is\": \"other\"}"),
            question(
                "more",
                "text",
                "{\"all\": [{\"question\": \"reason\", \"answered\": true},"
                    + " {\"question\": \"purpose\", \"is\": \"bank\"}]}"));
    assertThat(faults).extracting(FormFault::place).contains("more");
  }

  @Test
  void aSchemaThatDisagreesWithTheQuestionsIsRefused() {
    JsonNode schema =
        json(
            """
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
             "properties": {"purpose": {"enum": ["bank"]}, "copies": {"type": "string"},
                            "ghost": {"type": "string"},
                            "far": {"$ref": "http://example.mn/schema"}}}
            """);
    List<FormFault> faults = Definitions.read(schema, presentation(PURPOSE, COPIES)).faults();
    assertThat(faults)
        .extracting(it -> it.sentence().key())
        .contains(
            "service.form.fault.options",
            "service.form.fault.type",
            "service.form.fault.never-asked",
            "service.form.fault.reference");
  }

  @Test
  void onlyWhatIsAskedIsKeptAndChecked() {
    Form form =
        form(
            PURPOSE,
            question("reason", "text", "{\"question\": \"purpose\", \"is\": \"other\"}"),
            COPIES);
    Facts facts = facts("{\"purpose\": \"bank\", \"reason\": \"hidden\", \"copies\": 2}");
    assertThat(form.asked(facts)).extracting(Question::name).containsExactly("purpose", "copies");
    assertThat(form.kept(facts).has("reason")).isFalse();
    assertThat(AnswerCheck.check(form, facts).all()).containsOnlyKeys("reason");
    assertThat(AnswerCheck.check(form, facts("{\"purpose\": \"school\", \"copies\": 2}")).all())
        .containsKey("purpose");
    assertThat(AnswerCheck.check(form, facts("{\"purpose\": \"other\", \"copies\": 2}")).all())
        .containsOnlyKeys("reason");
    assertThat(AnswerCheck.check(form, facts("{\"purpose\": \"bank\", \"copies\": 2}")).isEmpty())
        .isTrue();
  }

  @Test
  void aFormStopsAsSoonAsItsReasonIsKnown() {
    JsonNode presentation =
        json(
            """
            {"questions": [%s], "eligibility": [{"when": {"question": "citizen.age", "less-than": 18},
             "reason": {"mn": "18 нас хүрээгүй", "en": "Under 18"}}]}
            """
                .formatted(PURPOSE));
    Form form = Definitions.read(null, presentation).right().orElseThrow();
    assertThat(form.stop(new Facts(json("{}"), Map.of("citizen.age", json("17"))))).isPresent();
    assertThat(form.stop(new Facts(json("{}"), Map.of("citizen.age", json("18"))))).isEmpty();
    assertThat(form.stop(facts("{}"))).isEmpty();
  }

  @Test
  void aFeeFollowsTheDayTheAnswersAndTheCount() {
    JsonNode rules =
        json(
            """
            {"lines": [
              {"name": {"mn": "Хувь", "en": "Copy"}, "times": "copies",
               "prices": [{"from": "2021-07-01", "mnt": "1000"}, {"from": "2026-01-01", "mnt": "1500.50"}]},
              {"name": {"mn": "Яаралтай", "en": "Urgent"}, "when": {"question": "purpose", "is": "other"},
               "prices": [{"from": "2021-07-01", "mnt": "5000"}]}]}
            """);
    assertThat(Definitions.faults(rules, form(PURPOSE, COPIES))).isEmpty();
    FeeRules fees = FeeRules.of(rules);
    Facts two = facts("{\"purpose\": \"bank\", \"copies\": 2}");
    assertThat(fees.fee(two, LocalDate.of(2025, 12, 31)).orElseThrow().total())
        .isEqualByComparingTo("2000");
    assertThat(
            fees.fee(facts("{\"purpose\": \"other\", \"copies\": 3}"), LocalDate.of(2026, 1, 1))
                .orElseThrow()
                .total())
        .isEqualByComparingTo(new BigDecimal("9501.50"));
    assertThat(FeeRules.UNKNOWN.fee(two, LocalDate.of(2026, 1, 1))).isEmpty();
    assertThat(Definitions.faults(json("{\"lines\": [{\"times\": \"purpose\"}]}"), form(PURPOSE)))
        .extracting(it -> it.sentence().key())
        .contains("service.form.fault.times", "service.form.fault.price");
  }

  @Test
  void whatIsTypedBecomesAnAnswerOfItsKind() {
    var problems = new Problems();
    var typing =
        new Typing(
            Map.of(
                "copies", List.of("1 200,5"),
                "register", List.of("ta90010112"),
                "amount", List.of("-3"),
                "day", List.of("2026.13.01")),
            code -> true,
            LocalDate.of(2026, 11, 22));
    assertThat(typing.answer(of("copies", "number"), problems).decimalValue())
        .isEqualByComparingTo("1200.5");
    assertThat(typing.answer(of("register", "register"), problems).stringValue())
        .isEqualTo("ТА90010112");
    typing.answer(of("amount", "money"), problems);
    typing.answer(of("day", "date"), problems);
    typing.answer(of("missing", "text"), problems);
    assertThat(problems.all()).containsOnlyKeys("amount", "day", "missing");
  }

  @Test
  @Timeout(20)
  void aPatternThatLooksBackWithoutEndStops() {
    JsonNode schema =
        json(
            """
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
             "properties": {"purpose": {"enum": ["bank", "other"]},
                            "list": {"type": "string", "pattern": "^(.*,){11}P$"}}}
            """);
    String list =
        "{\"name\": \"list\", \"kind\": \"text\", \"label\": {\"mn\": \"Жагсаалт\", \"en\": \"List\"}}";
    Form form = Definitions.read(schema, presentation(PURPOSE, list)).right().orElseThrow();
    Facts right = facts("{\"purpose\": \"bank\", \"list\": \"" + "1,".repeat(11) + "P\"}");
    assertThat(AnswerCheck.check(form, right).isEmpty()).isTrue();
    Facts endless = facts("{\"purpose\": \"bank\", \"list\": \"" + "1,".repeat(60) + "!\"}");
    assertThat(AnswerCheck.check(form, endless).all()).containsOnlyKeys("list");
  }

  private static Question of(String name, String kind) {
    return form(question(name, kind, "null")).questions().getFirst();
  }

  private static String question(String name, String kind, String when) {
    return """
    {"name": "%s", "kind": "%s", "label": {"mn": "Асуулт", "en": "Question"}, "when": %s}
    """
        .formatted(name, kind, when);
  }

  private static Form form(String... questions) {
    return Definitions.read(null, presentation(questions)).right().orElseThrow();
  }

  private static List<FormFault> faults(String... questions) {
    return Definitions.read(null, presentation(questions)).faults();
  }

  private static JsonNode presentation(String... questions) {
    return json("{\"questions\": [" + String.join(",", questions) + "]}");
  }

  private static Facts facts(String answers) {
    return new Facts(json(answers), Map.of());
  }

  private static JsonNode json(String text) {
    return JSON.readTree(text);
  }
}
