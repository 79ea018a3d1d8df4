package mn.ukhaalag.service.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a service costs, in MNT, by rule. Nobody has said it as long as there are neither lines nor
/// the word that it is free:
///
/// ```json
/// {"lines": [{"name": {"mn": "…", "en": "…"}, "times": "copies",
///             "when": {"question": "speed", "is": "urgent"},
///             "prices": [{"from": "2021-07-01", "mnt": "3000"}]}]}
/// ```
///
/// @param isFree whether the law says that it costs nothing
public record FeeRules(boolean isFree, List<Line> lines) {

  /// Rules of which nothing is known.
  public static final FeeRules UNKNOWN = new FeeRules(false, List.of());

  /// One thing to be paid for.
  ///
  /// @param when only then; null for always
  /// @param times the question that says how often; null for once
  /// @param prices by the first day on which each holds
  public record Line(
      Label name,
      @Nullable Condition when,
      @Nullable String times,
      TreeMap<LocalDate, BigDecimal> prices) {}

  /// What is to be paid.
  ///
  /// @param lines one for each thing that costs something
  public record Fee(BigDecimal total, List<Item> lines) {}

  /// One line of what is to be paid.
  ///
  /// @param price of one
  public record Item(Label name, BigDecimal price, BigDecimal count, BigDecimal sum) {}

  /// Reads rules that were found to be right.
  public static FeeRules of(JsonNode json) {
    return read(json, new ArrayList<>());
  }

  static FeeRules read(JsonNode json, List<FormFault> faults) {
    var conditions = new DefinitionReader(faults);
    var lines = new ArrayList<Line>();
    for (JsonNode node : json.path("lines")) {
      String times = node.hasNonNull("times") ? node.path("times").asString("") : null;
      lines.add(
          new Line(
              DefinitionReader.label(node.path("name")),
              conditions.when("fees", node),
              times,
              prices(node.path("prices"), faults)));
      if (lines.getLast().prices().isEmpty() || lines.getLast().name().mn().isEmpty()) {
        faults.add(FormFault.of("fees", "price"));
      }
    }
    boolean isFree = json.path("free").asBoolean(false);
    if (isFree && !lines.isEmpty()) {
      faults.add(FormFault.of("fees", "free"));
    }
    return new FeeRules(isFree, lines);
  }

  private static TreeMap<LocalDate, BigDecimal> prices(JsonNode list, List<FormFault> faults) {
    var prices = new TreeMap<LocalDate, BigDecimal>();
    for (JsonNode node : list) {
      try {
        var price = new BigDecimal(node.path("mnt").asString(""));
        LocalDate day = LocalDate.parse(node.path("from").asString(""));
        if (price.signum() < 0 || price.scale() > 2 || prices.put(day, price) != null) {
          faults.add(FormFault.of("fees", "price"));
        }
      } catch (DateTimeException | NumberFormatException unreadable) {
        faults.add(FormFault.of("fees", "price"));
      }
    }
    return prices;
  }

  /// What is to be paid with these answers on that day; empty where nobody has said it. A line
  /// whose first price holds only later costs nothing yet.
  public Optional<Fee> fee(Facts facts, LocalDate day) {
    if (!isFree && lines.isEmpty()) {
      return Optional.empty();
    }
    List<Item> items =
        lines.stream()
            .filter(line -> line.when() == null || line.when().holds(facts))
            .filter(line -> line.prices().floorEntry(day) != null)
            .map(line -> item(line, facts, line.prices().floorEntry(day).getValue()))
            .toList();
    BigDecimal total = items.stream().map(Item::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
    return Optional.of(new Fee(total, items));
  }

  /// Whether a price depends on what the state knows of the one who asks.
  public boolean usesFacts() {
    return lines.stream().anyMatch(it -> Facts.isIn(it.when()));
  }

  private static Item item(Line line, Facts facts, BigDecimal price) {
    BigDecimal count =
        line.times() == null ? BigDecimal.ONE : facts.find(line.times()).asDecimal(BigDecimal.ZERO);
    return new Item(line.name(), price, count, price.multiply(count));
  }
}
