package mn.ukhaalag.service.ranking;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A figure of a service, and where it is from.
///
/// @param value null if nobody knows it
/// @param counted what the platform counted itself, beside what was typed; null if it cannot
public record Figure(@Nullable BigDecimal value, Source source, @Nullable BigDecimal counted) {

  /// Where a figure is from.
  public enum Source {
    /// The organisation said so.
    TYPED,
    /// The platform counted it.
    COUNTED,
    UNKNOWN;

    /// The word for it in keys of messages.
    public String key() {
      return "service.ranking.source." + name().toLowerCase(Locale.ROOT);
    }
  }

  /// What was typed, or else what was counted.
  static Figure of(@Nullable Number typed, @Nullable Number counted) {
    BigDecimal own = counted == null ? null : new BigDecimal(counted.toString());
    if (typed != null) {
      return new Figure(new BigDecimal(typed.toString()), Source.TYPED, own);
    }
    return new Figure(own, own == null ? Source.UNKNOWN : Source.COUNTED, own);
  }

  public boolean isKnown() {
    return value != null;
  }

  /// For sums: what is not known counts nothing.
  BigDecimal orZero() {
    return value == null ? BigDecimal.ZERO : value;
  }

  /// As people read it; a dash if nobody knows it.
  public String text() {
    return text(value);
  }

  public String countedText() {
    return text(counted);
  }

  private static String text(@Nullable BigDecimal number) {
    return number == null ? "–" : number.stripTrailingZeros().toPlainString();
  }
}
