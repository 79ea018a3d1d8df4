package mn.ukhaalag.continuity;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.continuity.backup.BaseBackup;
import mn.ukhaalag.continuity.backup.Bases;
import mn.ukhaalag.continuity.backup.Manifest;
import mn.ukhaalag.continuity.backup.Retention;
import mn.ukhaalag.continuity.store.RecoveryKey;
import mn.ukhaalag.continuity.store.Safe;
import mn.ukhaalag.postgres.DatabaseAccess;
import mn.ukhaalag.secret.InstallationSecret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Makes the backup of the night, and removes those that are kept long enough.
@Component
class BackupWork {

  private static final Logger log = LoggerFactory.getLogger(BackupWork.class);

  private static final Duration AGAIN = Duration.ofHours(1);

  private final DataFolder data;
  private final DatabaseAccess access;
  private final InstallationSecret secret;
  private final Backups backups;
  private final RetentionRules rules;

  BackupWork(
      DataFolder data,
      DatabaseAccess access,
      InstallationSecret secret,
      Backups backups,
      RetentionRules rules) {
    this.data = data;
    this.access = access;
    this.secret = secret;
    this.backups = backups;
    this.rules = rules;
  }

  /// Makes one, if a store is set up. What fails is kept on record and tried again the next
  /// time.
  void make() throws InterruptedException {
    try {
      Optional<Safe> safe = data.safe();
      if (safe.isPresent()) {
        make(safe.get());
        new Retention(safe.get(), data.path().resolve("files")).apply(rules.today());
      }
    } catch (IOException | Safe.Damaged | RecoveryKey.WrongKey | RuntimeException problem) {
      log.error("The backup could not be made, or old ones not removed", problem);
    }
  }

  private void make(Safe safe) throws InterruptedException {
    UUID id = backups.begin();
    try {
      Manifest made = new BaseBackup(safe, data.path(), access, secret, log::debug).make();
      backups.finish(id, made);
      log.info("The backup {} is finished", made.id());
    } catch (IOException | SQLException | RuntimeException problem) {
      backups.fail(id);
      log.error("The backup failed", problem);
    }
  }

  /// Takes in what commands have made meanwhile.
  ///
  /// @return whether a backup is due before the night: there is none, or the log has a gap
  boolean notice() throws IOException, SQLException, Safe.Damaged, RecoveryKey.WrongKey {
    Optional<Safe> safe = data.safe();
    if (safe.isPresent()) {
      var bases = new Bases(safe.get());
      for (String base : bases.ids()) {
        if (!backups.has(base)) {
          backups.add(bases.get(base));
        }
      }
      return !backups.hasBegunSince(Instant.now().minus(AGAIN)) && !bases.reachNow(access);
    }
    return false;
  }
}
