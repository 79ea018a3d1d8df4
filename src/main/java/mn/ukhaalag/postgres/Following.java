package mn.ukhaalag.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a cluster folder says about whom its server follows. It is read when the server starts; a
/// server that follows, even nobody, lets itself be read and takes no writes, whoever asks.
public final class Following {

  /// The slot that keeps the log of the main site for its reserve.
  public static final String SLOT = "ukhaalag_reserve";

  private static final String SIGNAL = "standby.signal";
  private static final List<String> OURS =
      List.of("primary_conninfo", "primary_slot_name", "synchronous_standby_names");

  private Following() {}

  /// Whether the server of that folder follows when it starts.
  public static boolean isSet(Path cluster) {
    return Files.exists(cluster.resolve(SIGNAL));
  }

  /// Lets it follow the server that the connection leads to.
  ///
  /// @param connection as libpq writes it
  public static void follow(Path cluster, String connection) throws IOException {
    forget(cluster);
    Path settings = settings(cluster);
    List<String> lines = new ArrayList<>(Files.readAllLines(settings));
    lines.add("primary_conninfo = '" + connection.replace("'", "''") + "'");
    lines.add("primary_slot_name = '" + SLOT + "'");
    Files.write(settings, lines);
    Files.writeString(cluster.resolve(SIGNAL), "");
  }

  /// Lets it follow nobody and wait: what is in it can be read, and nothing comes to it.
  public static void followNobody(Path cluster) throws IOException {
    forget(cluster);
    Files.writeString(cluster.resolve(SIGNAL), "");
  }

  /// A copy of a server waits for no reserve of the original and follows nobody.
  public static void forget(Path cluster) throws IOException {
    Path settings = settings(cluster);
    List<String> kept =
        Files.exists(settings)
            ? Files.readAllLines(settings).stream()
                .filter(line -> OURS.stream().noneMatch(line.strip()::startsWith))
                .toList()
            : List.of();
    Files.write(settings, kept);
    Files.deleteIfExists(cluster.resolve(SIGNAL));
  }

  private static Path settings(Path cluster) {
    return cluster.resolve("postgresql.auto.conf");
  }
}
