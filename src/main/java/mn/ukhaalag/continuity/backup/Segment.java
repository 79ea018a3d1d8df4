package mn.ukhaalag.continuity.backup;

import java.io.IOException;
import java.nio.ByteBuffer;

/// The segment of the log that is being received.
final class Segment {

  private final WalArchive archive;
  private final byte[] content;
  private long start;
  private int filled;
  private int kept;
  private boolean isNew;

  /// @param start of a segment
  Segment(WalArchive archive, int size, long start) {
    this.archive = archive;
    this.content = new byte[size];
    this.start = start;
  }

  /// Takes the next bytes; whenever the segment is full, it is kept whole.
  void take(ByteBuffer bytes, long position) throws IOException {
    if (position != start + filled) {
      throw new IOException("The log came with a gap at " + position);
    }
    while (bytes.hasRemaining()) {
      int length = Math.min(bytes.remaining(), content.length - filled);
      bytes.get(content, filled, length);
      filled += length;
      if (filled == content.length) {
        archive.keep(start, content, 0, filled);
        start += filled;
        filled = 0;
        kept = 0;
        isNew = true;
      }
    }
  }

  /// Keeps what came since the last piece.
  void keepPiece() throws IOException {
    if (filled > kept) {
      archive.keep(start, content, kept, filled);
      kept = filled;
      isNew = true;
    }
  }

  /// Up to where everything is in the store.
  long kept() {
    return start + kept;
  }

  /// Whether more is, since this was last asked.
  boolean keptNew() {
    boolean was = isNew;
    isNew = false;
    return was;
  }
}
