package mn.ukhaalag.continuity.backup;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mn.ukhaalag.continuity.store.RecoveryKey;
import mn.ukhaalag.continuity.store.Safe;
import org.jspecify.annotations.Nullable;

/// The base backups of a store.
public final class Bases {

  private static final Pattern NAME = Pattern.compile("base/([0-9TZ]+)/manifest\\.zst\\.age");

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
