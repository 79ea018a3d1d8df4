package mn.ukhaalag.continuity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mn.ukhaalag.continuity.Sign.Kind;
import mn.ukhaalag.continuity.store.Safe;
import mn.ukhaalag.file.Scanning;
import mn.ukhaalag.ledger.log.Sequencer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether the province could survive tonight, as it stands at this moment.
@Component
class Signs {

  private static final Duration BACKUP_AGE = Duration.ofHours(26);
  private static final Duration DRILL_AGE = Duration.ofDays(8);
  private static final long LOG_SECONDS = 60;
  private static final long FREE_PERCENT = 10;
  private static final long LEDGER_SECONDS = 60;
  private static final Duration QUEUE_AGE = Duration.ofMinutes(10);
  private static final Duration CERTIFICATE_LEFT = Duration.ofDays(21);

  private final JdbcClient database;
  private final DataFolder data;
  private final Backups backups;
  private final Drills drills;
  private final Reserves reserves;
  private final ServerCertificate certificate;
  private final Sequencer sequencer;
  private final Scanning scanning;
  private volatile Waiting waiting = Waiting.NOTHING;

  Signs(
      JdbcClient database,
      DataFolder data,
      Backups backups,
      Drills drills,
      Reserves reserves,
      ServerCertificate certificate,
      Sequencer sequencer,
      Scanning scanning) {
    this.scanning = scanning;
    this.database = database;
    this.data = data;
    this.backups = backups;
    this.drills = drills;
    this.reserves = reserves;
    this.certificate = certificate;
    this.sequencer = sequencer;
  }

  /// All of them, in the order of [Kind].
  List<Sign> look() throws IOException {
    var signs = new ArrayList<Sign>();
    Optional<Safe> safe = data.safe();
    if (safe.isEmpty()) {
      signs.add(Sign.none(Kind.STORE));
    } else {
      signs.add(Sign.of(Kind.STORE, true, null, 0));
      signs.add(backup());
      signs.add(log());
      signs.add(drill());
    }
    reserve().ifPresent(signs::add);
    signs.add(disk(safe));
    signs.add(ledger());
    signs.add(queue());
    certificate
        .end()
        .map(
            it ->
                Sign.of(Kind.CERTIFICATE, it.isAfter(Instant.now().plus(CERTIFICATE_LEFT)), it, 0))
        .ifPresent(signs::add);
    signs.add(scanner());
    return signs;
  }

  private Sign backup() {
    return backups
        .lastFinished()
        .map(it -> Sign.of(Kind.BACKUP, it.isAfter(Instant.now().minus(BACKUP_AGE)), it, 0))
        .orElse(Sign.none(Kind.BACKUP));
  }

  /// Seconds since all that was written then is in the store. While nothing is written there is
  /// nothing to be archived.
  private Sign log() {
    Optional<Double> behind =
        database
            .sql(
                """
                select case when flush_lsn >= pg_current_wal_flush_lsn() - 65536 then 0
                       else extract(epoch from greatest(coalesce(flush_lag, '0'),
                                                        now() - reply_time)) end
                from pg_stat_replication where application_name = 'ukhaalag_backup'
                """)
            .query(Double.class)
            .optional();
    return behind
        .map(it -> Sign.of(Kind.LOG, it <= LOG_SECONDS, null, Math.round(it)))
        .orElse(Sign.none(Kind.LOG));
  }

  private Sign drill() {
    return drills
        .last()
        .map(
            it ->
                Sign.of(
                    Kind.DRILL,
                    it.isGood() && it.beganAt().isAfter(Instant.now().minus(DRILL_AGE)),
                    it.beganAt(),
                    Math.round(Optional.ofNullable(it.recovery()).orElse(0.0))))
        .orElse(Sign.none(Kind.DRILL));
  }

  private Optional<Sign> reserve() {
    return reserves
        .find()
        .map(
            it ->
                it.follows()
                    ? Sign.of(Kind.RESERVE, it.seconds() <= LOG_SECONDS, null, it.seconds())
                    : Sign.none(Kind.RESERVE));
  }

  private Sign disk(Optional<Safe> safe) throws IOException {
    long free = freePercent(data.path());
    Path store = Path.of(safe.map(it -> it.store().address()).orElse(data.path().toString()));
    if (Files.isDirectory(store)) {
      free = Math.min(free, freePercent(store));
    }
    return Sign.of(Kind.DISK, free >= FREE_PERCENT, null, free);
  }

  private static long freePercent(Path folder) throws IOException {
    var disk = Files.getFileStore(folder);
    return disk.getUsableSpace() * 100 / Math.max(1, disk.getTotalSpace());
  }

  /// The sequencer looks twice a second: an entry that waits for a minute is one that it does
  /// not take, or it does not run.
  private Sign ledger() {
    Instant now = Instant.now();
    Optional<Long> oldest = sequencer.oldestWaiting();
    Waiting before = waiting;
    if (oldest.isEmpty()) {
      waiting = Waiting.NOTHING;
    } else if (before.entry() != oldest.get()) {
      waiting = new Waiting(oldest.get(), now);
    }
    long seconds = oldest.isEmpty() ? 0 : Duration.between(waiting.since(), now).toSeconds();
    return Sign.of(Kind.LEDGER, seconds < LEDGER_SECONDS, null, seconds);
  }

  /// The oldest entry that was not in the tree when it was last looked, and since when it was
  /// so.
  private record Waiting(long entry, Instant since) {
    static final Waiting NOTHING = new Waiting(0, Instant.EPOCH);
  }

  private Sign scanner() {
    return scanning
        .look()
        .map(
            it ->
                Sign.of(Kind.SCANNER, it.troubledSince() == null, it.troubledSince(), it.waiting()))
        .orElse(Sign.none(Kind.SCANNER));
  }

  private Sign queue() {
    long late =
        database
            .sql(
                """
                select count(*) from job.scheduled_tasks
                where execution_time < now() - make_interval(secs => :seconds) and not picked
                """)
            .param("seconds", QUEUE_AGE.toSeconds())
            .query(Long.class)
            .single();
    return Sign.of(Kind.QUEUE, late == 0, null, late);
  }
}
