package mn.ukhaalag.service.ranking.page;

import java.util.List;
import mn.ukhaalag.service.ranking.FiguresFile.Content;
import mn.ukhaalag.service.ranking.FiguresFile.Line;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;

/// A file with figures of services.
///
/// @param columns that a file can have
/// @param read what the file says; null before there is one
/// @param text of the file, to be sent once more
public record ImportPage(
    List<String> columns, @Nullable Content read, String text, Problems problems) {

  private static final int SHOWN = 200;

  /// The first of the lines that change anything.
  public List<Line> shown() {
    return read == null ? List.of() : read.changes().stream().limit(SHOWN).toList();
  }
}
