package mn.ukhaalag.access;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import mn.ukhaalag.fuzz.Claim;

/// A register number as somebody types it.
public final class RegisterNumberFuzz {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private RegisterNumberFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    String typed = new String(bytes, StandardCharsets.UTF_8);
    if (RegisterNumber.read(typed, TODAY) instanceof RegisterNumber.Valid valid) {
      RegisterNumber number = valid.number();
      Claim.that(!number.birthday().isAfter(TODAY), () -> "not yet born: " + typed);
      Claim.that(number.value().length() == 10, () -> "not ten characters: " + typed);
      Claim.that(!number.toString().contains(number.value()), () -> "shown whole: " + typed);
      var again = RegisterNumber.read(number.value(), TODAY);
      Claim.that(again.equals(new RegisterNumber.Valid(number, false)), () -> "twice: " + typed);
    }
  }
}
