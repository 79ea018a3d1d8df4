package mn.ukhaalag.file;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Makes the name that a sender gave harmless to show and to save under.
final class FileName {

  static final int LONGEST = 120;

  private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

  /// Controls, bidi and other unseen characters, but not the vowel separator of the
  /// Mongolian script.
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}&&[^\\x{180E}]]");

  private static final Pattern UNSAVABLE = Pattern.compile("[<>:\"|?*]");
  private static final Pattern BLANKS = Pattern.compile("\\p{Zs}+");
  private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");

  private FileName() {}

  /// At most 120 code points and without path, control, bidi and reserved characters; may be empty.
  static String cleaned(String original) {
    String name = Normalizer.normalize(original, Normalizer.Form.NFC);
    name = FOLDERS.matcher(name).replaceFirst("");
    name = UNSEEN.matcher(name).replaceAll("");
    name = UNSAVABLE.matcher(name).replaceAll("_");
    name = BLANKS.matcher(name).replaceAll(" ");
    return cut(EDGES.matcher(name).replaceAll(""), LONGEST);
  }

  /// A name that also ends as its content does: a picture may not be saved as a program.
  ///
  /// @param otherwise what to call a file whose name has nothing left
  static String cleaned(String original, FileType type, String otherwise) {
    String name = cleaned(original);
    int dot = name.lastIndexOf('.');
    boolean isRight = dot > 0 && type.isEndingOf(name);
    String ending = isRight ? name.substring(dot) : "." + type.extension();
    String stem = dot >= 0 && FileType.endedLike(name).isPresent() ? name.substring(0, dot) : name;
    return cut(stem.isBlank() ? otherwise : stem, LONGEST - ending.length()) + ending;
  }

  private static String cut(String name, int longest) {
    return name.codePointCount(0, name.length()) <= longest
        ? name
        : name.substring(0, name.offsetByCodePoints(0, longest)).strip();
  }
}
