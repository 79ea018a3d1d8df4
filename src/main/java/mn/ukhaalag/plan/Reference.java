package mn.ukhaalag.plan;

/// The number by which people name a plan or a task: `Т-2026-000012-4`. The last digit checks
/// the
/// others by Damm's method, as on petitions.
final class Reference {

  private static final String DAMM =
      "0317598642709215486342068713591750983426612304597836742095815869720134"
          + "894536201794386172052581436790";
  private static final int DIGITS = 10;

  private Reference() {}

  /// @param letter what the number stands for
  static String of(String letter, int year, long number) {
    String digits = "%04d%06d".formatted(year, number);
    int check =
        digits
            .chars()
            .reduce(0, (interim, digit) -> DAMM.charAt(interim * DIGITS + digit - '0') - '0');
    return "%s-%04d-%06d-%d".formatted(letter, year, number, check);
  }
}
