package mn.ukhaalag.continuity.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mn.ukhaalag.continuity.store.RecoveryKey;
import mn.ukhaalag.continuity.store.Safe;
import mn.ukhaalag.postgres.DatabaseAccess;
import org.jspecify.annotations.Nullable;

/// The base backups of a store.
public final class Bases {

  private static final Pattern NAME = Pattern.compile("base/([0-9TZa-f-]+)/manifest\\.zst\\.age");

  private final Safe safe;

  public Bases(Safe safe) {
    this.safe = safe;
  }

  /// Their ids, oldest first. One without a manifest was never finished.
  public List<String> ids() throws IOException {
    return safe.store().list("base/").stream()
        .map(NAME::matcher)
        .filter(Matcher::matches)
        .map(it -> it.group(1))
        .toList();
  }

  /// What one of them consists of.
  ///
  /// @throws Safe.Damaged if it was changed
  public Manifest get(String id) throws IOException, Safe.Damaged, RecoveryKey.WrongKey {
    return Manifest.read(safe, id);
  }

  /// Whether one can go back from now to the newest of them: it is of this database, and the log
  /// in the store goes on from it to where the server need not keep it any more.
  public boolean reachNow(DatabaseAccess access)
      throws IOException, SQLException, Safe.Damaged, RecoveryKey.WrongKey {
    Optional<Manifest> newest = before(null);
    if (newest.isEmpty()) {
      return false;
    }
    try (Connection database = access.connect()) {
      Server server = Server.ask(database);
      if (!server.line().equals(newest.get().line())) {
        return false;
      }
      var archive = new WalArchive(safe, server.line(), server.segmentSize());
      long begin = WalArchive.position(newest.get().startLsn());
      return archive.reached(begin) >= WalReceiver.confirmed(database);
    }
  }

  /// The newest from which a moment can be reached.
  ///
  /// @param at null for the newest of all
  public Optional<Manifest> before(@Nullable Instant at)
      throws IOException, Safe.Damaged, RecoveryKey.WrongKey {
    for (String id : ids().reversed()) {
      Manifest manifest = get(id);
      if (at == null || !manifest.finishedAt().isAfter(at)) {
        return Optional.of(manifest);
      }
    }
    return Optional.empty();
  }
}
