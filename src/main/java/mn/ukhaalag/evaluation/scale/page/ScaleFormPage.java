package mn.ukhaalag.evaluation.scale.page;

import java.util.List;
import mn.ukhaalag.evaluation.Scale;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;

/// A new version of a scale, as it is typed.
///
/// @param sources that the parts of this kind can have
public record ScaleFormPage(
    Scale.Kind kind, List<Scale.Source> sources, Typed typed, Problems problems) {

  /// How many lines the form has for bands and for steps.
  public static final int BANDS = 6;

  /// How many lines it has for parts.
  public static final int PARTS = 8;

  /// The name of a field in a line.
  public static String field(String list, int line, String name) {
    return list + "-" + line + "-" + name;
  }
}
