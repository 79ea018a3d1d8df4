package mn.ukhaalag.service.payment;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/// Amounts of money as people read them.
final class Amounts {

  private Amounts() {}

  /// For example `12,500₮`.
  static String text(BigDecimal amount) {
    return NumberFormat.getInstance(Locale.ENGLISH).format(amount) + "₮";
  }
}
