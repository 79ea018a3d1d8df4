package mn.ukhaalag.access;

import java.util.regex.Pattern;

/// What may be the name of a person: letters of any script, and what stands between them.
public final class Names {

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}'’. -]{0,99}");

  private Names() {}

  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }
}
