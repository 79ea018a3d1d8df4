package mn.ukhaalag.service.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mn.ukhaalag.service.form.Condition;
import mn.ukhaalag.service.form.Condition.Operator;

/// Reads a condition as editors write it: `${outcome == 'granted' && copies > 2}`,
/// `= outcome = "granted" and copies > 2`. Names, comparisons with a value, `and`, `or`, `not` and
/// brackets; nothing can be called.
final class ConditionText {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<open>\\()|(?<close>\\))|(?<and>&&|and\\b)|(?<or>\\|\\||or\\b)"
              + "|(?<not>!(?!=)|not\\b)|(?<operator>==|!=|>=|<=|=|>|<)"
              + "|\"(?<quoted>[^\"]{0,200})\"|'(?<single>[^']{0,200})'"
              + "|(?<name>[A-Za-z_][\\w.-]{0,60})|(?<number>-?\\d{1,15}(?:\\.\\d{1,6})?))");
  private static final Map<String, Operator> OPERATORS =
      Map.of(
          "==", Operator.IS,
          "=", Operator.IS,
          "!=", Operator.IS_NOT,
          ">=", Operator.AT_LEAST,
          "<=", Operator.AT_MOST,
          ">", Operator.MORE_THAN,
          "<", Operator.LESS_THAN);
  private static final int LONGEST = 1000;

  private record Token(String kind, String text) {}

  private final List<Token> tokens;
  private int next;

  private ConditionText(List<Token> tokens) {
    this.tokens = tokens;
  }

  /// The condition; empty if it is none of these.
  static Optional<Condition> parse(String written) {
    String text = unwrapped(written.strip());
    Optional<List<Token>> tokens = text.length() > LONGEST ? Optional.empty() : tokens(text);
    if (tokens.isEmpty()) {
      return Optional.empty();
    }
    var parser = new ConditionText(tokens.get());
    Optional<Condition> condition = parser.either();
    return parser.next == parser.tokens.size() ? condition : Optional.empty();
  }

  private static String unwrapped(String text) {
    boolean isExpression = (text.startsWith("${") || text.startsWith("#{")) && text.endsWith("}");
    if (isExpression) {
      return text.substring(2, text.length() - 1);
    }
    return text.startsWith("=") && !text.startsWith("==") ? text.substring(1) : text;
  }

  private static Optional<List<Token>> tokens(String text) {
    var tokens = new ArrayList<Token>();
    Matcher matcher = TOKEN.matcher(text);
    int at = 0;
    while (at < text.length() && !text.substring(at).isBlank()) {
      if (!matcher.find(at) || matcher.start() != at) {
        return Optional.empty();
      }
      matcher.namedGroups().keySet().stream()
          .filter(kind -> matcher.group(kind) != null)
          .findFirst()
          .ifPresent(kind -> tokens.add(new Token(kind, matcher.group(kind))));
      at = matcher.end();
    }
    return tokens.isEmpty() ? Optional.empty() : Optional.of(tokens);
  }

  private Optional<Condition> either() {
    return joined("or", this::both, Condition.Any::new);
  }

  private Optional<Condition> both() {
    return joined("and", this::one, Condition.All::new);
  }

  private Optional<Condition> joined(
      String word, Supplier<Optional<Condition>> part, Function<List<Condition>, Condition> join) {
    var parts = new ArrayList<Condition>();
    do {
      Optional<Condition> read = part.get();
      if (read.isEmpty()) {
        return Optional.empty();
      }
      parts.add(read.get());
    } while (take(word));
    return Optional.of(parts.size() == 1 ? parts.getFirst() : join.apply(parts));
  }

  private Optional<Condition> one() {
    if (take("not")) {
      return one().map(Condition.Not::new);
    }
    if (take("open")) {
      Optional<Condition> inner = either();
      return take("close") ? inner : Optional.empty();
    }
    return test();
  }

  private Optional<Condition> test() {
    if (!is(next, "name")) {
      return Optional.empty();
    }
    String name = tokens.get(next++).text();
    if (!is(next, "operator")) {
      return Optional.of(new Condition.Test(name, Operator.IS, List.of("true")));
    }
    Operator operator = OPERATORS.getOrDefault(tokens.get(next++).text(), Operator.IS);
    boolean isValue =
        is(next, "quoted") || is(next, "single") || is(next, "number") || is(next, "name");
    return isValue
        ? Optional.of(new Condition.Test(name, operator, List.of(tokens.get(next++).text())))
        : Optional.empty();
  }

  private boolean is(int place, String kind) {
    return place < tokens.size() && tokens.get(place).kind().equals(kind);
  }

  private boolean take(String kind) {
    boolean isThere = is(next, kind);
    next += isThere ? 1 : 0;
    return isThere;
  }
}
