package mn.ukhaalag.service.payment;

import java.util.List;
import java.util.Optional;
import mn.ukhaalag.language.NumberSeries;

/// The number of an invoice: `TL-2026-000123-7`, in letters that every bank takes. The last digit
/// checks the others by Damm's method.
///
/// @param text as it is to be typed into the text of a transfer
public record InvoiceNumber(String text) {

  private static final NumberSeries SERIES = new NumberSeries("TL", "TL", "ТЛ");

  static InvoiceNumber of(int year, long number) {
    return new InvoiceNumber(SERIES.of(year, number));
  }

  /// What a person typed; empty if it cannot be one, for example because of a slip in a digit.
  static Optional<InvoiceNumber> parse(String typed) {
    return SERIES.parse(typed).map(InvoiceNumber::new);
  }

  /// All that could be one in the text of a transfer, in its order.
  static List<InvoiceNumber> in(String text) {
    return SERIES.in(text).stream().map(InvoiceNumber::new).toList();
  }

  @Override
  public String toString() {
    return text;
  }
}
