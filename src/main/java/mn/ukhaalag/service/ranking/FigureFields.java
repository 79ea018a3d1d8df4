package mn.ukhaalag.service.ranking;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.service.Inventory;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the figures of a service in a year, from a form or from a line of a file: the fields have
/// the same names.
@Component
class FigureFields {

  /// The fields of a month have its number behind this letter, with two digits.
  static final String MONTH = "m";

  private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000);
  private static final BigDecimal MOST_VISITS = BigDecimal.valueOf(999);
  private static final int LONGEST_SOURCE = 300;

  private final Clock clock;

  FigureFields(Clock clock) {
    this.clock = clock;
  }

  static List<String> months() {
    var months = new ArrayList<String>();
    for (int month = 1; month <= Inventory.MONTHS; month++) {
      months.add(MONTH + (month < 10 ? "0" : "") + month);
    }
    return months;
  }

  /// What was typed; what is wrong with it is told by the field, and then it is not to be used.
  Inventory read(UUID service, int year, Typed typed, Problems problems) {
    var reading = new Reading(typed, problems);
    Integer demand = amount(reading, "demand", problems);
    List<@Nullable Integer> counter = new ArrayList<>();
    months().forEach(month -> counter.add(amount(reading, month, problems)));
    var inventory =
        new Inventory(
            service,
            year,
            demand,
            visits(reading, problems),
            amount(reading, "documents", problems),
            amount(reading, "days", problems),
            amount(reading, "complaints", problems),
            counter,
            reading.text("source", LONGEST_SOURCE),
            clock.instant());
    long counted = counter.stream().mapToLong(it -> it == null ? 0 : it).sum();
    problems.addIf(
        demand != null && counted > demand, "demand", "service.ranking.problem.months", counted);
    return inventory;
  }

  private static @Nullable Integer amount(Reading reading, String field, Problems problems) {
    BigDecimal amount = reading.optionalAmount(field).orElse(null);
    problems.addIf(
        amount != null && amount.compareTo(MOST) > 0, field, "service.ranking.problem.large");
    return amount == null || problems.of(field) != null ? null : amount.intValueExact();
  }

  private static @Nullable BigDecimal visits(Reading reading, Problems problems) {
    BigDecimal visits = reading.optionalNumber("visits").orElse(null);
    boolean isWrong =
        visits != null
            && (visits.signum() < 0
                || visits.compareTo(MOST_VISITS) > 0
                || visits.stripTrailingZeros().scale() > 1);
    problems.addIf(isWrong, "visits", "service.ranking.problem.visits");
    return visits;
  }
}
