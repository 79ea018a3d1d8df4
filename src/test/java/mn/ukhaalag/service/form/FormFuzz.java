package mn.ukhaalag.service.form;

import java.util.Map;
import mn.ukhaalag.fuzz.Claim;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// The definition of a form, as a designer or a file gives it: `{"schema": …, "presentation": …,
/// "fees": …, "answers": …}`. The answers are checked against the form if it is right.
public final class FormFuzz {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private FormFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    JsonNode file = parsed(bytes);
    FormReading reading = Definitions.read(file.path("schema"), file.path("presentation"));
    Claim.that(
        reading.right().isPresent() == reading.faults().isEmpty(), () -> "neither right nor wrong");
    reading.right().ifPresent(form -> use(form, file));
  }

  private static void use(Form form, JsonNode file) {
    Claim.keepable(form.schema().toString());
    Definitions.faults(file.path("fees"), form);
    if (file.path("answers").isObject()) {
      AnswerCheck.check(form, new Facts(file.path("answers"), Map.of()));
    }
  }

  private static JsonNode parsed(byte[] bytes) {
    try {
      return JSON.readTree(bytes);
    } catch (JacksonException noJson) {
      return JsonNodeFactory.instance.missingNode();
    }
  }
}
