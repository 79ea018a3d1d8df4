package mn.ukhaalag.continuity.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mn.ukhaalag.continuity.store.RecoveryKey;
import mn.ukhaalag.continuity.store.Safe;
import org.postgresql.replication.LogSequenceNumber;

/// The log of a database in the store: whole segments, and of the one that is being written,
/// pieces of a second or so. Positions are bytes since the beginning of the log, as a long.
final class WalArchive {

  private static final Pattern NAME =
      Pattern.compile("([0-9A-F]{24})(?:\\.([0-9A-F]{8})-([0-9A-F]{8}))?\\.zst\\.age");

  private final Safe safe;
  private final Manifest.Line line;
  private final int segmentSize;

  WalArchive(Safe safe, Manifest.Line line, int segmentSize) {
    this.safe = safe;
    this.line = line;
    this.segmentSize = segmentSize;
  }

  /// A position as PostgreSQL writes it.
  static long position(String lsn) {
    return LogSequenceNumber.valueOf(lsn).asLong();
  }

  long segmentOf(long position) {
    return position - position % segmentSize;
  }

  /// The name that PostgreSQL gives the segment of a position.
  String segment(long position) {
    long number = position / segmentSize;
    long each = (1L << 32) / segmentSize;
    return "%08X%08X%08X".formatted(line.timeline(), number / each, number % each);
  }

  /// Keeps a piece of a segment, or the whole of it, which replaces its pieces.
  ///
  /// @param from where in the segment it begins
  void keep(long segment, byte[] content, int from, int to) throws IOException {
    String name = line.folder() + segment(segment);
    boolean isWhole = from == 0 && to == segmentSize;
    String place = isWhole ? name : name + ".%08X-%08X".formatted(from, to);
    safe.write(place + ".zst.age", out -> out.write(content, from, to - from));
    if (isWhole) {
      for (String piece : safe.store().list(name + ".")) {
        if (!piece.equals(name + ".zst.age")) {
          safe.store().delete(piece);
        }
      }
    }
  }

  /// How far the log in the store goes on without a gap.
  ///
  /// @param from a position; itself, if nothing of its segment is there
  long reached(long from) throws IOException {
    Map<String, Map<Integer, Integer>> segments = pieces();
    long segment = segmentOf(from);
    long reached = segment;
    Map<Integer, Integer> here = segments.get(segment(segment));
    while (here != null && reached == segment) {
      for (Map.Entry<Integer, Integer> piece : here.entrySet()) {
        if (segment + piece.getKey() <= reached) {
          reached = Math.max(reached, segment + piece.getValue());
        }
      }
      segment += segmentSize;
      here = segments.get(segment(segment));
    }
    return reached;
  }

  /// Of each segment where its pieces begin and end, in their order.
  private Map<String, Map<Integer, Integer>> pieces() throws IOException {
    var segments = new HashMap<String, Map<Integer, Integer>>();
    for (String name : safe.store().list(line.folder())) {
      Matcher parts = parts(name);
      if (parts.matches()) {
        int end = parts.group(3) == null ? segmentSize : Integer.parseInt(parts.group(3), 16);
        segments
            .computeIfAbsent(parts.group(1), first -> new TreeMap<>())
            .merge(begin(parts), end, Math::max);
      }
    }
    return segments;
  }

  private Matcher parts(String name) {
    return NAME.matcher(name.substring(line.folder().length()));
  }

  private static int begin(Matcher parts) {
    return parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2), 16);
  }

  /// Waits until all of the log between two positions is in the store.
  void await(long from, long to, Duration patience) throws IOException, InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (reached(from) < to) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            "The log of the database does not come into the store: is bin/run running on this data"
                + " folder, and what does it say?");
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  /// Lays the segments down as a server reads them, from that of one position to another, after
  /// which the last one ends in zeros.
  void restore(Path folder, long from, long end)
      throws IOException, Safe.Damaged, RecoveryKey.WrongKey {
    for (long segment = segmentOf(from); segment < end; segment += segmentSize) {
      Path file = folder.resolve(segment(segment));
      for (String name : names(segment)) {
        Matcher parts = parts(name);
        if (parts.matches()) {
          write(name, file, begin(parts));
        }
      }
      if (end < segment + segmentSize) {
        cut(file, (int) (end - segment));
      }
    }
  }

  /// What came into the store after it was asked how far it goes.
  private void cut(Path file, int end) throws IOException {
    try (var random = new RandomAccessFile(file.toFile(), "rw")) {
      random.setLength(end);
      random.setLength(segmentSize);
    }
  }

  private Collection<String> names(long segment) throws IOException {
    List<String> names = safe.store().list(line.folder() + segment(segment) + ".");
    String whole = line.folder() + segment(segment) + ".zst.age";
    return names.contains(whole) ? List.of(whole) : new TreeSet<>(names);
  }

  private void write(String name, Path file, int from)
      throws IOException, Safe.Damaged, RecoveryKey.WrongKey {
    try (var random = new RandomAccessFile(file.toFile(), "rw")) {
      random.setLength(segmentSize);
      random.seek(from);
      OutputStream out = Channels.newOutputStream(random.getChannel());
      safe.read(name, null, in -> in.transferTo(out));
    }
  }

  /// Removes what no backup needs any more.
  ///
  /// @param isNeeded asked with the position of each segment
  void thinOut(LongPredicate isNeeded) throws IOException {
    for (String name : safe.store().list(line.folder())) {
      Matcher parts = parts(name);
      if (parts.matches() && !isNeeded.test(positionOf(parts.group(1)))) {
        safe.store().delete(name);
      }
    }
  }

  private long positionOf(String segment) {
    long each = (1L << 32) / segmentSize;
    long high = Long.parseLong(segment.substring(8, 16), 16);
    return (high * each + Long.parseLong(segment.substring(16), 16)) * segmentSize;
  }

  /// What tells that a copy began a life of its own, so that the next one chooses another
  /// number.
  void keepHistory(String name, byte[] content) throws IOException {
    safe.write(history(line) + name + ".zst.age", out -> out.write(content));
  }

  private static String history(Manifest.Line line) {
    return "wal/%d-history/".formatted(line.system());
  }

  void restoreHistory(Path folder) throws IOException, Safe.Damaged, RecoveryKey.WrongKey {
    for (String name : safe.store().list(history(line))) {
      String file = name.substring(history(line).length()).replace(".zst.age", "");
      try (OutputStream out = Files.newOutputStream(folder.resolve(file))) {
        safe.read(name, null, in -> in.transferTo(out));
      }
    }
  }
}
