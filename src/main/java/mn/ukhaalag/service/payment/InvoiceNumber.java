package mn.ukhaalag.service.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mn.ukhaalag.service.Reference;

/// The number of an invoice: `TL-2026-000123-7`, in letters that every bank takes. The last digit
/// checks the others by Damm's method.
///
/// @param text as it is to be typed into the text of a transfer
public record InvoiceNumber(String text) {

  private static final Pattern SOMEWHERE =
      Pattern.compile(
          "(?<![0-9])(?:TL|ТЛ|tl|тл)?[\\s_./-]{0,2}(\\d{4})[\\s_./-]{0,2}(\\d{6,9})[\\s_./-]{0,2}(\\d)"
              + "(?![0-9])");

  static InvoiceNumber of(int year, long number) {
    String digits = "%04d%06d".formatted(year, number);
    return new InvoiceNumber(
        "TL-%04d-%06d-%d".formatted(year, number, Reference.checkDigit(digits)));
  }

  /// What a person typed; empty if it cannot be one, for example because of a slip in a digit.
  static Optional<InvoiceNumber> parse(String typed) {
    Matcher parts = SOMEWHERE.matcher(typed.strip());
    return parts.matches() ? read(parts) : Optional.empty();
  }

  /// All that could be one in the text of a transfer, in its order.
  static List<InvoiceNumber> in(String text) {
    var found = new ArrayList<InvoiceNumber>();
    Matcher parts = SOMEWHERE.matcher(text);
    while (parts.find()) {
      read(parts).filter(it -> !found.contains(it)).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<InvoiceNumber> read(Matcher parts) {
    var number = of(Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2)));
    return number.text.endsWith("-" + parts.group(3)) ? Optional.of(number) : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
