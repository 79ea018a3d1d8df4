package mn.ukhaalag.petition;

import mn.ukhaalag.language.CleanText;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;

/// Checks of texts that people type, the same in every form about petitions.
public final class Texts {

  private Texts() {}

  /// The text must be there, and have so many characters (Unicode code points).
  public static void require(
      Problems problems, String field, @Nullable String typed, int shortest, int longest) {
    int length = CleanText.length(FilingForm.text(typed));
    problems.addIf(length == 0, field, "petition.problem.missing." + field);
    problems.addIf(length < shortest, field, "petition.problem.short", shortest);
    allow(problems, field, typed, longest);
  }

  /// The text may be missing, but not be too long, nor hold characters that nobody can type.
  public static void allow(Problems problems, String field, @Nullable String typed, int longest) {
    String text = FilingForm.text(typed);
    int length = CleanText.length(text);
    problems.addIf(length > longest, field, "petition.problem.long", longest, length);
    problems.addIf(!CleanText.isAcceptable(text), field, "petition.problem.characters");
  }
}
