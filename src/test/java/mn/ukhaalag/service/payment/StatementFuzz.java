package mn.ukhaalag.service.payment;

import mn.ukhaalag.fuzz.Claim;

/// The statement of a bank: CSV or camt.053.
public final class StatementFuzz {

  /// More than there is money in the country.
  private static final int MOST_DIGITS = 15;

  private StatementFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    StatementFile.Read read = StatementFile.read(bytes);
    if (read.faults().isEmpty()) {
      for (StatementLine line : read.lines()) {
        var amount = line.amount();
        Claim.that(amount.signum() > 0, () -> "no money came: " + line);
        long digits = (long) amount.precision() - amount.scale();
        Claim.that(digits <= MOST_DIGITS, () -> "an amount of " + digits + " digits");
        int year = line.day().getYear();
        Claim.that(year > 0 && year < 10_000, () -> "in the year " + year);
        Claim.that(!line.reference().isBlank(), () -> "without a reference");
        Claim.keepable(line.reference() + line.words() + line.payer());
      }
    }
  }
}
