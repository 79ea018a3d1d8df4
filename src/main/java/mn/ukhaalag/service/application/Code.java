package mn.ukhaalag.service.application;

import java.util.Locale;

/// The code under which a draft is found again: letters and digits that nobody confuses
/// (Crockford's Base32), 50 bits of them.
final class Code {

  static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  static final int LENGTH = 10;

  private Code() {}

  /// What somebody typed, with blanks and hyphens, in small letters, with О for 0.
  static String read(String typed) {
    return typed
        .toUpperCase(Locale.ROOT)
        .replaceAll("[\\s-]", "")
        .replace('O', '0')
        .replace('О', '0')
        .replace('I', '1')
        .replace('L', '1');
  }

  /// With a hyphen in the middle, for reading.
  static String written(String code) {
    return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
  }
}
