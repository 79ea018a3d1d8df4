package mn.ukhaalag.access;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a person can be reached.
///
/// @param value an e-mail address in lower case, or the eight digits of a Mongolian telephone
///     number without its country code 976
public record Contact(Kind kind, String value) {

  public enum Kind {
    EMAIL,
    PHONE
  }

  private static final Pattern EMAIL =
      Pattern.compile(
          "[a-z0-9._%+-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,24}");
  private static final Pattern PHONE = Pattern.compile("(?:\\+?976)?([5-9]\\d{7})");
  private static final int LONGEST = 254;

  /// The contact that was typed, whichever kind it is; empty if it is neither.
  public static Optional<Contact> of(String typed) {
    return typed.indexOf('@') >= 0 ? email(typed) : phone(typed);
  }

  public static Optional<Contact> email(String typed) {
    String address = typed.strip().toLowerCase(Locale.ROOT);
    return address.length() <= LONGEST && EMAIL.matcher(address).matches()
        ? Optional.of(new Contact(Kind.EMAIL, address))
        : Optional.empty();
  }

  /// A number as people write it: with spaces, hyphens and `+976` or without.
  public static Optional<Contact> phone(String typed) {
    Matcher number = PHONE.matcher(typed.replaceAll("[\\s()-]", ""));
    return number.matches()
        ? Optional.of(new Contact(Kind.PHONE, number.group(1)))
        : Optional.empty();
  }

  /// The contact as its owner recognises it and others do not learn it: `99****12`, `b***@x.mn`.
  public String masked() {
    return switch (kind) {
      case EMAIL -> value.charAt(0) + "***" + value.substring(value.indexOf('@'));
      case PHONE -> value.substring(0, 2) + "****" + value.substring(6);
    };
  }

  /// Masked, so that no log learns it.
  @Override
  public String toString() {
    return masked();
  }
}
