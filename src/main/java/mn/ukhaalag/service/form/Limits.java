package mn.ukhaalag.service.form;

import java.math.BigDecimal;
import mn.ukhaalag.service.form.Question.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How little and how much an answer may be: of a number its value, of a text its letters, of files
/// and repeated groups how many. They stand in the schema of the answers.
///
/// @param least of numbers and money; null for no limit
/// @param most null for the usual limit of the kind
public record Limits(@Nullable BigDecimal least, @Nullable BigDecimal most) {

  public static final Limits NONE = new Limits(null, null);

  /// Whether answers of that kind have a smallest value.
  public static boolean hasLeast(Kind kind) {
    return kind == Kind.NUMBER || kind == Kind.MONEY;
  }

  /// Whether answers of that kind have a largest value, length or count.
  public static boolean hasMost(Kind kind) {
    return !word(kind).isEmpty();
  }

  /// The most that any answer of that kind may be; null where there is no such limit.
  public static @Nullable Integer largest(Kind kind) {
    return switch (kind) {
      case TEXT -> FormSchema.SHORT;
      case LONG_TEXT -> FormSchema.LONG;
      case FILE -> FormSchema.MOST_FILES;
      case GROUP -> FormSchema.MOST_ROWS;
      case NUMBER,
          MONEY,
          DATE,
          CHOICE,
          CHOICES,
          ADDRESS,
          REGISTER,
          ORGANISATION,
          PLACE,
          STATEMENT ->
          null;
    };
  }

  /// Those that the schema of a question says; what is usual for the kind is left out.
  public static Limits of(Kind kind, JsonNode schema) {
    if (!hasMost(kind)) {
      return NONE;
    }
    BigDecimal most = number(schema.path(word(kind)));
    Integer largest = largest(kind);
    boolean isUsual =
        most != null && largest != null && most.compareTo(BigDecimal.valueOf(largest)) == 0;
    BigDecimal least = hasLeast(kind) ? number(schema.path("minimum")) : null;
    boolean isBare = least != null && kind == Kind.MONEY && least.signum() == 0;
    return new Limits(isBare ? null : least, isUsual ? null : most);
  }

  private static @Nullable BigDecimal number(JsonNode node) {
    return node.isNumber() ? node.decimalValue() : null;
  }

  /// Writes them into the schema of a question.
  public void into(Kind kind, ObjectNode schema) {
    if (hasLeast(kind)) {
      put(schema, "minimum", least == null && kind == Kind.MONEY ? BigDecimal.ZERO : least);
    }
    if (hasMost(kind)) {
      Integer largest = largest(kind);
      put(schema, word(kind), most == null && largest != null ? BigDecimal.valueOf(largest) : most);
    }
  }

  private static void put(ObjectNode schema, String word, @Nullable BigDecimal value) {
    if (value == null) {
      schema.remove(word);
    } else {
      schema.put(word, value);
    }
  }

  private static String word(Kind kind) {
    return switch (kind) {
      case NUMBER, MONEY -> "maximum";
      case TEXT, LONG_TEXT -> "maxLength";
      case FILE, GROUP -> "maxItems";
      case DATE, CHOICE, CHOICES, ADDRESS, REGISTER, ORGANISATION, PLACE, STATEMENT -> "";
    };
  }
}
