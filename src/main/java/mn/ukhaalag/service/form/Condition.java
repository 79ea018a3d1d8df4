package mn.ukhaalag.service.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// When something holds: tests of answers and facts, joined by and, or and not.
public sealed interface Condition {

  /// Whether it holds.
  boolean holds(Facts facts);

  /// Every test that it is made of.
  Stream<Test> tests();

  /// All of them hold.
  record All(List<Condition> parts) implements Condition {
    @Override
    public boolean holds(Facts facts) {
      return parts.stream().allMatch(part -> part.holds(facts));
    }

    @Override
    public Stream<Test> tests() {
      return parts.stream().flatMap(Condition::tests);
    }
  }

  /// At least one of them holds.
  record Any(List<Condition> parts) implements Condition {
    @Override
    public boolean holds(Facts facts) {
      return parts.stream().anyMatch(part -> part.holds(facts));
    }

    @Override
    public Stream<Test> tests() {
      return parts.stream().flatMap(Condition::tests);
    }
  }

  /// It does not hold.
  record Not(Condition part) implements Condition {
    @Override
    public boolean holds(Facts facts) {
      return !part.holds(facts);
    }

    @Override
    public Stream<Test> tests() {
      return part.tests();
    }
  }

  /// How an answer is tested.
  enum Operator {
    IS,
    IS_NOT,
    /// Is one of several values.
    IN,
    AT_LEAST,
    AT_MOST,
    MORE_THAN,
    LESS_THAN,
    /// Whether there is an answer at all; the value is `true` or `false`.
    ANSWERED;

    /// As it is written in a definition, for example `at-least`.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Operator> of(String code) {
      return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    boolean isOrder() {
      return this == AT_LEAST || this == AT_MOST || this == MORE_THAN || this == LESS_THAN;
    }
  }

  /// An answer compared with values. What is not answered is neither this nor that, neither more
  /// nor less.
  ///
  /// @param question its name, or that of a fact such as `citizen.age`
  /// @param values one of them, but for [Operator#IN]
  record Test(String question, Operator operator, List<String> values) implements Condition {

    @Override
    public boolean holds(Facts facts) {
      JsonNode answer = facts.find(question);
      return switch (operator) {
        case ANSWERED -> Boolean.parseBoolean(value()) != answer.isMissingNode();
        case IS, IN -> values.stream().anyMatch(value -> is(answer, value));
        case IS_NOT -> !is(answer, value());
        case AT_LEAST -> compare(answer).filter(it -> it >= 0).isPresent();
        case AT_MOST -> compare(answer).filter(it -> it <= 0).isPresent();
        case MORE_THAN -> compare(answer).filter(it -> it > 0).isPresent();
        case LESS_THAN -> compare(answer).filter(it -> it < 0).isPresent();
      };
    }

    @Override
    public Stream<Test> tests() {
      return Stream.of(this);
    }

    /// The one value.
    public String value() {
      return values.getFirst();
    }

    private static boolean is(JsonNode answer, String value) {
      if (answer.isArray()) {
        return answer.valueStream().anyMatch(it -> is(it, value));
      }
      if (answer.isNumber()) {
        return number(value).filter(it -> it.compareTo(answer.decimalValue()) == 0).isPresent();
      }
      return answer.isValueNode() && answer.asString().equals(value);
    }

    private Optional<Integer> compare(JsonNode answer) {
      if (answer.isNumber()) {
        return number(value()).map(it -> answer.decimalValue().compareTo(it));
      }
      // Days are written so that their order is that of their letters (ISO 8601).
      return answer.isString()
          ? Optional.of(answer.stringValue().compareTo(value()))
          : Optional.empty();
    }

    static Optional<BigDecimal> number(String value) {
      try {
        return Optional.of(new BigDecimal(value));
      } catch (NumberFormatException notANumber) {
        return Optional.empty();
      }
    }
  }
}
