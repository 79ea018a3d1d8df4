package mn.ukhaalag.evaluation.page;

import mn.ukhaalag.web.Page;

/// A score as it is shown: the number, its points, and the band with its light. The light is
/// always said in words too.
///
/// @param score with two digits after the point; empty if nothing could be assessed
/// @param points the same on the scale of five
/// @param colour of the tag: green, yellow, red or grey
public record Grade(String score, String points, Named band, String colour) {

  public static final Grade NONE = new Grade("", "", Named.NONE, "grey");

  public boolean isThere() {
    return !score.isEmpty();
  }

  /// The score, or a dash where there is none.
  public String text() {
    return isThere() ? score : "–";
  }

  /// The band, or that nothing could be assessed.
  public String word(Page page) {
    return isThere() ? band.in(page) : page.t("evaluation.grade.none");
  }
}
