package mn.ukhaalag.service.form;

import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressions;
import java.util.regex.Pattern;

/// A pattern that somebody wrote, tried on an answer with so many steps only: one that looks back
/// without end, as `(.*a){12}` does, would keep a processor for ever. An answer that takes longer
/// is said not to follow it.
final class BoundedPattern implements RegularExpression {

  private static final int STEPS = 20_000_000;

  private final Pattern pattern;

  BoundedPattern(String written) {
    this.pattern = compiled(written);
  }

  /// As JSON Schema means it. A dollar inside of a class, as in `[a$]`, is none of its patterns.
  ///
  /// @throws java.util.regex.PatternSyntaxException if it is none of Java then
  static Pattern compiled(String written) {
    return Pattern.compile(
        RegularExpressions.replaceLongformCharacterProperties(
            RegularExpressions.replaceDollarAnchors(written)));
  }

  @Override
  public boolean matches(String text) {
    try {
      return pattern.matcher(new Counted(text)).find();
    } catch (Exhausted tooLong) {
      return false;
    }
  }

  /// A text that is read so often only.
  private static final class Counted implements CharSequence {

    private final String text;
    private int steps;

    private Counted(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (++steps > STEPS) {
        throw new Exhausted();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Exhausted() {
      super("too many steps", null, false, false);
    }
  }
}
