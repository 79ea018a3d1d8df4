package mn.ukhaalag.administration.page;

import java.util.List;
import java.util.Map;
import mn.ukhaalag.directory.ImportPlan;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;

/// Where a file of the directory is taken in: chosen, looked at, applied.
///
/// @param action where the file is sent to be looked at; the same with `/applied` applies it
/// @param export where the files are given out
/// @param files the names of the files that may be sent
/// @param columns the columns of each file
/// @param file the name of the chosen one
/// @param plan what it would do; null before a file was sent
/// @param content the text of the file that was looked at
public record ImportPage(
    String action,
    String export,
    String back,
    List<String> files,
    Map<String, List<String>> columns,
    String file,
    @Nullable ImportPlan plan,
    String content,
    Problems problems) {

  /// More rows than this are not shown one by one.
  private static final int SHOWN = 200;

  public List<ImportPlan.Change> shown() {
    return plan == null ? List.of() : plan.changes().stream().limit(SHOWN).toList();
  }
}
