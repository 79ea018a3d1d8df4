package mn.ukhaalag.petition.casework.page;

import java.util.List;

/// The aimag with its sums, and a place in it, drawn in the coordinates of an SVG.
///
/// @param outlines the `points` of one polygon a sum
public record SketchMap(int width, int height, List<String> outlines, double x, double y) {}
