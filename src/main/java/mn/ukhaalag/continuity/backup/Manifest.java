package mn.ukhaalag.continuity.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import mn.ukhaalag.continuity.store.RecoveryKey;
import mn.ukhaalag.continuity.store.Safe;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What a base backup consists of.
///
/// @param id also the name of its folder: the second in which it began, in UTC, and something more
/// @param finishedAt from this moment on it can be restored
/// @param point the position in the log of the restore point `ukhaalag-<id>`, up to which the
///     log is part of it
/// @param cluster the bytes of the database as they lay on its disk
/// @param parts the files in the store that hold the database, in their order
/// @param keys the file that holds the keys of the installation and files not in the database
/// @param attachments the SHA-256 of the attachments that were there
/// @param rows how many rows each table had at that point; null if it could
///     not be found out in the middle of so much work
public record Manifest(
    String id,
    Instant startedAt,
    Instant finishedAt,
    Line line,
    String startLsn,
    String stopLsn,
    long point,
    String label,
    long cluster,
    List<Safe.Kept> parts,
    Safe.Kept keys,
    List<String> attachments,
    @Nullable Map<String, Long> rows,
    Map<String, String> settings) {

  public Manifest {
    parts = List.copyOf(parts);
    attachments = List.copyOf(attachments);
    settings = Map.copyOf(settings);
  }

  /// A database as it is known to its log.
  ///
  /// @param system the number that PostgreSQL gave the cluster when it was made
  /// @param timeline rises whenever a copy of it begins a life of its own
  public record Line(long system, int timeline) {

    /// The folder of its log in the store.
    String folder() {
      return "wal/%d-%08X/".formatted(system, timeline);
    }
  }

  private static final String PURPOSE = "manifest";

  /// Where it lies in the store.
  static String name(String id) {
    return "base/" + id + "/manifest.zst.age";
  }

  /// All bytes in the store that belong to it alone.
  public long stored() {
    return parts.stream().mapToLong(Safe.Kept::bytes).sum() + keys.bytes();
  }

  /// In the store it begins with a seal, for everybody who knows the public half of the key
  /// could otherwise lay down a backup of his own making.
  Safe.Kept write(Safe safe) throws IOException {
    byte[] json = JsonMapper.shared().writeValueAsBytes(this);
    String seal = HexFormat.of().formatHex(safe.key().seal(PURPOSE, json));
    return safe.write(
        name(id),
        out -> {
          out.write((seal + "\n").getBytes(StandardCharsets.US_ASCII));
          out.write(json);
        });
  }

  /// @throws Safe.Damaged if it was changed
  static Manifest read(Safe safe, String id)
      throws IOException, Safe.Damaged, RecoveryKey.WrongKey {
    var bytes = new ByteArrayOutputStream();
    safe.read(name(id), null, in -> in.transferTo(bytes));
    String text = bytes.toString(StandardCharsets.UTF_8);
    int end = text.indexOf('\n');
    byte[] json = text.substring(end + 1).getBytes(StandardCharsets.UTF_8);
    String seal = HexFormat.of().formatHex(safe.key().seal(PURPOSE, json));
    if (end < 0 || !seal.equals(text.substring(0, end))) {
      throw Safe.damaged(name(id));
    }
    return JsonMapper.shared().readValue(json, Manifest.class);
  }
}
