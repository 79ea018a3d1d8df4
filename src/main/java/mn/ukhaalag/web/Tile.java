package mn.ukhaalag.web;

import org.jspecify.annotations.Nullable;

/// A figure that stands out at the top of a page.
///
/// @param label what it counts
/// @param value the figure, already written for the reader
/// @param note a smaller line under it
/// @param path where it leads, if anywhere
public record Tile(String label, String value, @Nullable String note, @Nullable String path) {

  public Tile(String label, String value) {
    this(label, value, null, null);
  }
}
