package mn.ukhaalag.service.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import mn.ukhaalag.access.RegisterNumber;
import mn.ukhaalag.language.CleanText;
import mn.ukhaalag.language.Numbers;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes answers of what was typed. A field bears the name of its question; the lines of an
/// address and the numbers of a place bear it with a word behind it. Files and repeated groups are
/// not typed at once and are kept as they are.
///
/// @param fields by name, several for boxes that were ticked
/// @param isArea whether there is an area with that code
public record Typing(Map<String, List<String>> fields, Predicate<String> isArea, LocalDate today) {

  /// The line of an address for a bag or khoroo that is in no list.
  public static final String BAG = "bag";

  /// The lines of an address after its area.
  public static final List<String> ADDRESS_LINES = List.of(BAG, "street", "building", "door");

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /// What was typed into one field; empty if nothing was.
  public String text(String name) {
    return fields.getOrDefault(name, List.of("")).getFirst().strip();
  }

  /// The answer to the question; a missing node if nothing was typed. What is wrong with it is
  /// told by the field.
  public JsonNode answer(Question question, Problems problems) {
    return answer(question, question.name(), problems);
  }

  private JsonNode answer(Question question, String field, Problems problems) {
    JsonNode answer =
        switch (question.kind()) {
          case TEXT -> text(field, FormSchema.SHORT, problems);
          case LONG_TEXT -> text(field, FormSchema.LONG, problems);
          case NUMBER -> number(field, problems);
          case MONEY -> money(field, problems);
          case DATE -> date(field, problems);
          case CHOICE -> choice(question, field, problems);
          case CHOICES -> choices(question, field, problems);
          case ADDRESS -> address(field, problems);
          case REGISTER -> register(field, problems);
          case ORGANISATION -> organisation(field, problems);
          case PLACE -> place(field, problems);
          case STATEMENT ->
              text(field).isEmpty() ? MissingNode.getInstance() : JSON.booleanNode(true);
          case FILE, GROUP -> MissingNode.getInstance();
        };
    boolean isOpen = answer.isMissingNode() && question.required();
    problems.addIf(isOpen, field, "service.form.problem.missing." + missing(question));
    return answer;
  }

  /// One row of a repeated group, whose fields bear the names of the group and of the part.
  public ObjectNode row(Question group, Problems problems) {
    ObjectNode row = JSON.objectNode();
    for (Question part : group.parts()) {
      JsonNode answer = answer(part, group.name() + "-" + part.name(), problems);
      if (!answer.isMissingNode()) {
        row.set(part.name(), answer);
      }
    }
    return row;
  }

  /// Whether anything was typed for a row of the group.
  public boolean hasRow(Question group) {
    return group.parts().stream().anyMatch(it -> !text(group.name() + "-" + it.name()).isEmpty());
  }

  private static String missing(Question question) {
    return switch (question.kind()) {
      case CHOICE, CHOICES, ADDRESS -> "choice";
      case STATEMENT -> "statement";
      case FILE -> "file";
      case GROUP -> "group";
      case TEXT, LONG_TEXT, NUMBER, MONEY, DATE, REGISTER, ORGANISATION, PLACE -> "text";
    };
  }

  private JsonNode text(String field, int longest, Problems problems) {
    String typed = CleanText.clean(text(field));
    int length = CleanText.length(typed);
    problems.addIf(length > longest, field, "web.problem.long", longest, length);
    problems.addIf(!CleanText.isAcceptable(typed), field, "web.problem.characters");
    return typed.isEmpty() ? MissingNode.getInstance() : JSON.stringNode(typed);
  }

  private JsonNode number(String field, Problems problems) {
    if (text(field).isEmpty()) {
      return MissingNode.getInstance();
    }
    Optional<BigDecimal> number = Numbers.parse(text(field));
    problems.addIf(number.isEmpty(), field, "web.problem.number", text(field));
    return JSON.numberNode(number.orElse(BigDecimal.ZERO));
  }

  private JsonNode money(String field, Problems problems) {
    JsonNode amount = number(field, problems);
    boolean isWrong =
        amount.isNumber()
            && (amount.decimalValue().signum() < 0
                || amount.decimalValue().stripTrailingZeros().scale() > 2);
    problems.addIf(isWrong, field, "service.form.problem.money");
    return amount;
  }

  private JsonNode date(String field, Problems problems) {
    var reading = new Reading(new Typed(Map.of(field, text(field).replace('.', '-'))), problems);
    return reading
        .optionalDay(field)
        .<JsonNode>map(day -> JSON.stringNode(day.toString()))
        .orElse(MissingNode.getInstance());
  }

  private JsonNode choice(Question question, String field, Problems problems) {
    String value = text(field);
    if (value.isEmpty()) {
      return MissingNode.getInstance();
    }
    problems.addIf(question.option(value).isEmpty(), field, "web.problem.choice");
    return JSON.stringNode(value);
  }

  private JsonNode choices(Question question, String field, Problems problems) {
    ArrayNode chosen = JSON.arrayNode();
    for (String value : fields.getOrDefault(field, List.of()).stream().distinct().toList()) {
      problems.addIf(question.option(value).isEmpty(), field, "web.problem.choice");
      chosen.add(value);
    }
    return chosen.isEmpty() ? MissingNode.getInstance() : chosen;
  }

  private JsonNode address(String field, Problems problems) {
    String area = text(field);
    if (area.isEmpty()) {
      return MissingNode.getInstance();
    }
    problems.addIf(!isArea.test(area), field, "web.problem.choice");
    ObjectNode address = JSON.objectNode().put("area", area);
    for (String line : ADDRESS_LINES) {
      JsonNode typed = text(field + "-" + line, FormSchema.SHORT, problems);
      if (!typed.isMissingNode()) {
        address.set(line, typed);
      }
    }
    return address;
  }

  private JsonNode register(String field, Problems problems) {
    String typed = text(field);
    if (typed.isEmpty()) {
      return MissingNode.getInstance();
    }
    return switch (RegisterNumber.read(typed, today)) {
      case RegisterNumber.Valid valid -> JSON.stringNode(valid.number().value());
      case RegisterNumber.Wrong wrong -> {
        problems.add(field, "service.form.problem.register." + wrong.flaw());
        yield JSON.stringNode(typed);
      }
    };
  }

  private JsonNode organisation(String field, Problems problems) {
    String typed = text(field).replaceAll("[\\s-]", "");
    problems.addIf(
        !typed.isEmpty() && !typed.matches("[0-9]{7}"), field, "service.form.problem.organisation");
    return typed.isEmpty() ? MissingNode.getInstance() : JSON.stringNode(typed);
  }

  private JsonNode place(String field, Problems problems) {
    JsonNode latitude = number(field, problems);
    JsonNode longitude = number(field + "-longitude", problems);
    if (latitude.isMissingNode() && longitude.isMissingNode()) {
      return MissingNode.getInstance();
    }
    boolean isThere =
        latitude.isNumber()
            && longitude.isNumber()
            && isBetween(latitude, 41, 53)
            && isBetween(longitude, 87, 120);
    problems.addIf(!isThere, field, "service.form.problem.place");
    ObjectNode place = JSON.objectNode();
    place.set("latitude", latitude);
    place.set("longitude", longitude);
    return place;
  }

  private static boolean isBetween(JsonNode number, int least, int most) {
    double value = number.doubleValue();
    return value >= least && value <= most;
  }
}
