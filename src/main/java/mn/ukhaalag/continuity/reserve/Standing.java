package mn.ukhaalag.continuity.reserve;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;

/// What a data folder knows of the pair of sites that it belongs to.
///
/// @param term the last one that it was part of; the site with the higher one is the main site
/// @param peer where the database of the other site answers, host and port; empty while there is
///     no other
/// @param isSynchronous whether the main site shall confirm nothing that the reserve does not have
/// @param isReplaced whether another site took over from it
public record Standing(int term, String peer, boolean isSynchronous, boolean isReplaced) {

  /// The file in the data folder.
  public static final String FILE = "reserve.properties";

  /// Of a data folder; one that was never part of a pair is alone in its first term.
  public static Standing of(Path data) {
    Path file = data.resolve(FILE);
    if (!Files.exists(file)) {
      return new Standing(1, "", false, false);
    }
    var kept = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      kept.load(reader);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    return new Standing(
        Integer.parseInt(kept.getProperty("term", "1").strip()),
        kept.getProperty("peer", "").strip(),
        Boolean.parseBoolean(kept.getProperty("synchronous", "false").strip()),
        Boolean.parseBoolean(kept.getProperty("replaced", "false").strip()));
  }

  /// Writes it down, as a whole or not at all.
  public void keep(Path data) throws IOException {
    var kept = new Properties();
    kept.setProperty("term", Integer.toString(term));
    kept.setProperty("peer", peer);
    kept.setProperty("synchronous", Boolean.toString(isSynchronous));
    kept.setProperty("replaced", Boolean.toString(isReplaced));
    Path draft = data.resolve(FILE + ".new");
    try (Writer writer = Files.newBufferedWriter(draft)) {
      kept.store(writer, null);
    }
    Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
    Files.move(draft, data.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
  }

  /// Where the other site is, if there is one.
  public Optional<String> otherSite() {
    return peer.isEmpty() ? Optional.empty() : Optional.of(peer);
  }

  Standing inTerm(int other) {
    return new Standing(other, peer, isSynchronous, isReplaced);
  }

  Standing replaced() {
    return new Standing(term, peer, isSynchronous, true);
  }
}
