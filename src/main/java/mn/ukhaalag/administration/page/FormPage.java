package mn.ukhaalag.administration.page;

import java.util.List;
import mn.ukhaalag.ledger.Entry;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;

/// A form of the administration.
///
/// @param aboutMn the name of what the form is about; empty for nothing
/// @param action where it is sent
/// @param back where it leads if it is not sent
/// @param isEnd whether it ends something, so that its button warns
/// @param history what was done so far to what the form is about
public record FormPage(
    Message title,
    String aboutMn,
    String aboutEn,
    String action,
    String back,
    List<Field> fields,
    Problems problems,
    boolean isEnd,
    List<Entry> history) {

  /// What a field is typed in with.
  public enum Kind {
    TEXT,
    DAY,
    ONE_OF,
    SOME_OF
  }

  /// A field with what was typed.
  public record Field(
      String name,
      Kind kind,
      List<String> values,
      List<Choice> choices,
      boolean isOptional,
      int longest) {

    public String value() {
      return values.isEmpty() ? "" : values.getFirst();
    }
  }

  /// Something to choose.
  ///
  /// @param words a sentence of ours; null for the name of a thing
  /// @param mn its name in Mongolian, if it is the name of a thing
  public record Choice(String value, @Nullable Message words, String mn, String en) {}
}
