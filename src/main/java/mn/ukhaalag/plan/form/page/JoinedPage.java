package mn.ukhaalag.plan.form.page;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.plan.Level;
import mn.ukhaalag.plan.Part;
import mn.ukhaalag.plan.form.Format;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;

/// Where the reports of many plans for one period are joined.
///
/// @param approved how many of them are approved
/// @param submitted how many came and are not approved yet
/// @param missing how many did not come
/// @param runs those that the reader had made before
public record JoinedPage(
    int year,
    Part part,
    Level level,
    int approved,
    int submitted,
    int missing,
    List<Run> runs,
    Typed form,
    Problems problems,
    @Nullable Message conflict) {

  /// How far a file is.
  public enum State {
    WAITING,
    DONE,
    FAILED,
    /// Too old to be kept.
    REMOVED
  }

  /// A joined report that somebody asked for.
  ///
  /// @param done how many reports are in it by now
  /// @param total of how many plans
  /// @param size in bytes; 0 while it is not done
  public record Run(
      UUID id,
      int year,
      Part part,
      Level level,
      Format format,
      Language language,
      State state,
      int done,
      int total,
      long size,
      Instant at) {

    private static final int HUNDRED = 100;
    private static final int KILO = 1024;

    public String path() {
      return "/work/reports/joined/" + id;
    }

    public int percent() {
      return total == 0 ? 0 : Math.min(HUNDRED, done * HUNDRED / total);
    }

    public long kilobytes() {
      return Math.max(1, size / KILO);
    }
  }
}
