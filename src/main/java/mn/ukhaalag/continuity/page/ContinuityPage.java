package mn.ukhaalag.continuity.page;

import java.time.Instant;
import java.util.List;
import mn.ukhaalag.continuity.backup.Retention;
import org.jspecify.annotations.Nullable;

/// Whether the province could survive tonight.
///
/// @param survives green or red
/// @param reserve the site that follows this one; null if there is none
/// @param isSetUp whether there is a store at all
/// @param hasBackup whether a backup was ever finished
/// @param mayAct whether the reader may begin a backup or a trial
public record ContinuityPage(
    boolean survives,
    boolean isSetUp,
    boolean hasBackup,
    boolean mayAct,
    List<Line> lines,
    @Nullable Reserve reserve,
    List<Backup> backups,
    List<Drill> drills,
    Retention.Rule rule) {

  private static final long MEGABYTE = 1L << 20;

  public ContinuityPage {
    lines = List.copyOf(lines);
    backups = List.copyOf(backups);
    drills = List.copyOf(drills);
  }

  /// Whether backups are made, so that what is said of them holds.
  public boolean isBackedUp() {
    return isSetUp && hasBackup;
  }

  /// Whether nothing at all would be left without this machine.
  public boolean hasNothing() {
    return !hasBackup && reserve == null;
  }

  /// One thing to rely on.
  ///
  /// @param key of the sentence that tells it
  public record Line(boolean isGood, String key, @Nullable Instant at, long figure) {}

  /// The site that follows this one.
  ///
  /// @param name null while it is away
  /// @param bytes that it does not have yet
  public record Reserve(@Nullable String name, long bytes, long seconds, boolean isSynchronous) {}

  /// A backup that was made, failed or goes on.
  public record Backup(
      Instant beganAt,
      boolean isRunning,
      boolean isGood,
      @Nullable Long cluster,
      @Nullable Long stored,
      @Nullable Integer attachments) {

    /// The size of the database, in whole megabytes.
    public long megabytes() {
      return cluster == null ? 0 : cluster / MEGABYTE;
    }

    /// What of it lies in the store, in whole megabytes.
    public long storedMegabytes() {
      return stored == null ? 0 : stored / MEGABYTE;
    }
  }

  /// A trial.
  ///
  /// @param point seconds of work that would have been lost
  /// @param recovery seconds until the copy answered
  /// @param verification seconds of looking through it
  public record Drill(
      Instant beganAt,
      boolean isRunning,
      boolean isGood,
      @Nullable Double point,
      @Nullable Double recovery,
      @Nullable Double verification,
      @Nullable Integer findings) {

    /// To a tenth; empty if it was not measured.
    public static String seconds(@Nullable Double figure) {
      return figure == null ? "" : "%.1f".formatted(figure);
    }
  }
}
