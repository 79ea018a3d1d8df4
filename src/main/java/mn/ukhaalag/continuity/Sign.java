package mn.ukhaalag.continuity;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One thing that the province must be able to rely on tonight.
///
/// @param state the message key that tells it is `continuity.sign.<kind>.<state>`
/// @param at a moment in that sentence; null if there is none
/// @param figure a number in that sentence
public record Sign(Kind kind, State state, @Nullable Instant at, long figure) {

  private static final Duration SCANNER_REST = Duration.ofMinutes(10);

  /// What it is about.
  public enum Kind {
    /// Whether a store is set up.
    STORE,
    /// The age of the newest backup.
    BACKUP,
    /// How far the log is archived.
    LOG,
    /// Whether the reserve site follows.
    RESERVE,
    /// Whether a backup was restored not long ago.
    DRILL,
    /// The room on the disks of the data folder and of the store.
    DISK,
    /// Whether the acts come into the ledger's tree.
    LEDGER,
    /// Whether the jobs of the house are done.
    QUEUE,
    /// The certificate that browsers are shown.
    CERTIFICATE,
    /// Whether files that people send are scanned for viruses.
    SCANNER;

    /// Whether data would be lost tonight without it.
    boolean isVital() {
      return this == STORE || this == BACKUP || this == LOG || this == DRILL || this == DISK;
    }
  }

  /// How it stands.
  public enum State {
    GOOD,
    BAD,
    /// There is nothing yet that could be good.
    NONE
  }

  static Sign of(Kind kind, boolean isGood, @Nullable Instant at, long figure) {
    return new Sign(kind, isGood ? State.GOOD : State.BAD, at, figure);
  }

  static Sign none(Kind kind) {
    return new Sign(kind, State.NONE, null, 0);
  }

  public boolean isGood() {
    return state == State.GOOD;
  }

  /// Whether somebody must be told. What was never set up is told on the page, and a scanner may
  /// be starting anew with its new signatures.
  boolean isAlarming() {
    return switch (kind) {
      case STORE -> false;
      case SCANNER ->
          state == State.BAD && at != null && at.isBefore(Instant.now().minus(SCANNER_REST));
      default -> !isGood();
    };
  }
}
