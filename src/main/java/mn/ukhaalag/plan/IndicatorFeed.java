package mn.ukhaalag.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.web.Message;

/// Figures that the system itself knows, such as the share of petitions answered in time. A
/// module
/// that has such figures implements this as a bean; indicators that name its keys are then
/// filled
/// without anybody entering them.
public interface IndicatorFeed {

  /// One figure that can be had.
  ///
  /// @param key unchanging, with the module's name, for example `petition.in-time`
  /// @param name how people choose it
  /// @param unit of the values, in Mongolian as on paper, for example `%`
  /// @param isShare whether a numerator and a denominator are given
  record Figure(
      String key, Message name, String unit, Indicator.Direction direction, boolean isShare) {}

  /// What was measured: one number, or the numerator and denominator of a share.
  sealed interface Value {}

  record Amount(BigDecimal value) implements Value {}

  record Share(BigDecimal numerator, BigDecimal denominator) implements Value {}

  /// All figures that this module has.
  List<Figure> figures();

  /// The figure of an organisation in a quarter; empty if nothing happened that could be
  /// measured.
  ///
  /// @param key one of [#figures()]
  /// @param quarter 1 to 4
  Optional<Value> value(String key, UUID organisation, int year, int quarter);
}
