package mn.ukhaalag.petition.publication.page;

import java.util.List;

/// The published petitions on a map.
///
/// @param dots the newest ones
/// @param width of the drawing, in the units of the dots
/// @param height of the drawing
public record MapPage(List<Sum> sums, List<Dot> dots, int width, int height, Names names) {

  /// A sum on the drawing.
  ///
  /// @param outline the data of an SVG path
  /// @param middle where its name stands
  public record Sum(String code, long count, String outline, Dot middle) {

    public String path() {
      return "/petitions?area=" + code;
    }
  }

  /// A place on the drawing.
  public record Dot(long x, long y) {}

  public String box() {
    return "0 0 " + width + " " + height;
  }
}
