package mn.ukhaalag.petition.bulk.page;

import java.time.Instant;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import org.jspecify.annotations.Nullable;

/// A file of petitions, and how far it is taken over.
///
/// @param source where the petitions were kept: one name for all files from there
/// @param known rows that an earlier file of the source had already
/// @param tookMillis how long it was worked on
public record ImportRun(
    UUID id,
    String source,
    String fileName,
    long size,
    Mode mode,
    State state,
    long bytesRead,
    long rowsRead,
    long applied,
    long known,
    long wrong,
    Instant at,
    Author author,
    @Nullable Instant endedAt,
    long tookMillis) {

  /// What becomes of the right rows if there are wrong ones.
  public enum Mode {
    ALL_OR_NOTHING,
    RIGHT_LINES
  }

  /// How far it is.
  public enum State {
    WAITING,
    /// Every row is looked at before the first is applied.
    CHECKING,
    APPLYING,
    DONE,
    /// There were wrong rows, and so nothing was applied.
    REFUSED,
    /// It is no table that can be read.
    BROKEN;

    public boolean isOver() {
      return this == DONE || this == REFUSED || this == BROKEN;
    }
  }

  public ImportRun in(State other, @Nullable Instant end) {
    return new ImportRun(
        id,
        source,
        fileName,
        size,
        mode,
        other,
        bytesRead,
        rowsRead,
        applied,
        known,
        wrong,
        at,
        author,
        end,
        tookMillis);
  }

  /// About to be read once more.
  public ImportRun fromTheBeginning(State other) {
    return new ImportRun(
        id, source, fileName, size, mode, other, 0, 0, 0, 0, 0, at, author, null, tookMillis);
  }

  /// With so many more rows read.
  public ImportRun further(long bytes, int rows, int wrongRows) {
    return new ImportRun(
        id,
        source,
        fileName,
        size,
        mode,
        state,
        bytes,
        rowsRead + rows,
        applied,
        known,
        wrong + wrongRows,
        at,
        author,
        null,
        tookMillis);
  }

  /// With so many more rows taken over, which took so long.
  public ImportRun applied(int rows, int knownRows, long millis) {
    return new ImportRun(
        id,
        source,
        fileName,
        size,
        mode,
        state,
        bytesRead,
        rowsRead,
        applied + rows,
        known + knownRows,
        wrong,
        at,
        author,
        null,
        tookMillis + millis);
  }

  public int percent() {
    return state == State.DONE ? 100 : (int) Math.min(99, bytesRead * 100 / Math.max(1, size));
  }

  public long rowsPerSecond() {
    return tookMillis == 0 ? 0 : rowsRead * 1000 / tookMillis;
  }
}
