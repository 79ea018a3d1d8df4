package mn.ukhaalag.plan;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// By what a measure is judged.
///
/// @param feed the key of the [IndicatorFeed] whose figures these are; null where people enter
///     them
/// @param revision grows with every change, for those who edit at the same time
public record Indicator(
    UUID id, UUID measure, Facts facts, @Nullable String feed, int revision, boolean isDropped) {

  /// Whether more is better.
  public enum Direction {
    RISING,
    FALLING
  }

  /// Whether a quarter's value is a state at its end, or what was added in it.
  public enum Counting {
    POINT,
    CUMULATIVE
  }

  /// By what the values are broken down.
  public enum Breakdown {
    SEX,
    SUM,
    AGE
  }

  /// What somebody enters.
  ///
  /// @param isShare a percentage: numerator and denominator are entered and added up apart
  /// @param baseline what it was before; null if nobody knows
  /// @param source where the values are taken from
  /// @param enteredBy the post that enters the values; null for the one that carries out the
  ///     measure
  public record Facts(
      String name,
      String unit,
      Direction direction,
      Counting counting,
      boolean isShare,
      @Nullable BigDecimal baseline,
      @Nullable Integer baselineYear,
      @Nullable Breakdown breakdown,
      String source,
      @Nullable UUID enteredBy) {}

  /// What is to be reached by the end of a year (quarter 0) or of a quarter of it.
  public record Target(UUID indicator, int year, int quarter, BigDecimal value) {}

  /// What was reached in a quarter.
  ///
  /// @param part of the break-down, for example `SEX:F`; empty for all
  /// @param value null for a share
  public record Actual(
      UUID indicator,
      int year,
      int quarter,
      String part,
      @Nullable BigDecimal value,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator) {}
}
