package mn.ukhaalag.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an organisation says about a service in a year; null where it says nothing.
///
/// @param demand all who asked, at whatever door
/// @param visits to offices that one asking takes
/// @param documents that one has to bring
/// @param days working days from asking to the result
/// @param counter who asked at a counter, from January to December
/// @param source where the figures are from
public record Inventory(
    UUID service,
    int year,
    @Nullable Integer demand,
    @Nullable BigDecimal visits,
    @Nullable Integer documents,
    @Nullable Integer days,
    @Nullable Integer complaints,
    List<@Nullable Integer> counter,
    String source,
    Instant madeAt) {

  /// The months of a year.
  public static final int MONTHS = 12;

  /// Whether it says the same, whoever said it when.
  public boolean saysTheSameAs(Inventory other) {
    return Objects.equals(demand, other.demand)
        && isSame(visits, other.visits)
        && Objects.equals(documents, other.documents)
        && Objects.equals(days, other.days)
        && Objects.equals(complaints, other.complaints)
        && counter.equals(other.counter)
        && source.equals(other.source);
  }

  private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.compareTo(other) == 0;
  }
}
