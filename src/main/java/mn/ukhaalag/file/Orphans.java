package mn.ukhaalag.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Contents that no row needs. Whoever attaches a content holds a shared lock on its hash until the
/// row is committed, and whoever removes one must have that lock alone: neither can miss the other,
/// on whichever node they run.
@Component
class Orphans {

  private static final Logger log = LoggerFactory.getLogger(Orphans.class);
  private static final int BATCH = 1_000;

  private final JdbcClient jdbc;
  private final ContentFolder folder;
  private final TransactionTemplate ownTransaction;

  Orphans(JdbcClient jdbc, ContentFolder folder, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.folder = folder;
    ownTransaction = new TransactionTemplate(transactions);
    ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /// In the transaction of whoever attaches: until it ends these contents stay.
  void hold(List<String> hashes) {
    jdbc.sql("select pg_advisory_xact_lock_shared(key)::text from unnest(:keys) key")
        .param("keys", hashes.stream().mapToLong(Orphans::key).toArray())
        .query(String.class)
        .list();
  }

  /// Removes contents that were stored longer ago than that and that no attachment has, such as
  /// those of a transaction that was rolled back. Safe while others store, on any node.
  ///
  /// @param olderThan longer than anyone takes between storing and attaching: a day
  /// @return how many were removed
  int sweep(Duration olderThan) throws IOException {
    Instant moment = folder.ago(olderThan);
    var sweep = new Sweep(moment);
    folder.eachOlder(moment, sweep::add);
    sweep.removeBatch();
    return sweep.removed;
  }

  /// Takes away what just lost its last row; what cannot be done now, the sweep will do.
  void removeUnused(List<String> hashes) {
    for (String hash : hashes) {
      try {
        ifUnused(
            hash,
            () -> {
              folder.remove(hash);
              return true;
            });
      } catch (RuntimeException | IOException problem) {
        log.warn("The content {} could not be removed yet", hash, problem);
      }
    }
  }

  private interface Removal {
    boolean remove() throws IOException;
  }

  private boolean ifUnused(String hash, Removal removal) throws IOException {
    try {
      return Boolean.TRUE.equals(
          ownTransaction.execute(
              status -> {
                try {
                  return isLocked(hash) && !unused(List.of(hash)).isEmpty() && removal.remove();
                } catch (IOException problem) {
                  throw new UncheckedIOException(problem);
                }
              }));
    } catch (UncheckedIOException problem) {
      throw problem.getCause();
    }
  }

  private boolean isLocked(String hash) {
    return jdbc.sql("select pg_try_advisory_xact_lock(:key)")
        .param("key", key(hash))
        .query(Boolean.class)
        .single();
  }

  private List<String> unused(List<String> hashes) {
    return jdbc.sql(
            """
            select hash from unnest(:hashes) hash
            where not exists (select from file.attachment where sha256 = decode(hash, 'hex'))
              and not exists (select from file.attachment where public_sha256 = decode(hash, 'hex'))
            """)
        .param("hashes", hashes.toArray(String[]::new))
        .query(String.class)
        .list();
  }

  private static long key(String hash) {
    return HexFormat.fromHexDigitsToLong(hash, 0, 16);
  }

  /// One walk through the folder, asking the database for many contents at once.
  private class Sweep {
    private final Instant moment;
    private final List<String> batch = new ArrayList<>();
    private int removed;

    Sweep(Instant moment) {
      this.moment = moment;
    }

    void add(String hash) {
      batch.add(hash);
      if (batch.size() == BATCH) {
        removeBatch();
      }
    }

    void removeBatch() {
      try {
        for (String hash : unused(batch)) {
          removed += ifUnused(hash, () -> folder.removeIfOlder(hash, moment)) ? 1 : 0;
        }
      } catch (IOException problem) {
        throw new UncheckedIOException(problem);
      }
      batch.clear();
    }
  }
}
