package mn.ukhaalag.file;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.ledger.Thing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What the virus scanner said of contents. One that it was never shown has no row here.
@Repository
class Scans {

  private final JdbcClient jdbc;
  private final Ledger ledger;

  Scans(JdbcClient jdbc, Ledger ledger) {
    this.jdbc = jdbc;
    this.ledger = ledger;
  }

  /// It is kept from readers until it was scanned, unless it was scanned before.
  void holdBack(String sha256) {
    jdbc.sql(
            """
            insert into file.scan (sha256, state) values (decode(:hash, 'hex'), 'WAITING')
            on conflict (sha256) do nothing
            """)
        .param("hash", sha256)
        .update();
  }

  /// It may be read, even if something was found in it before: signatures err, and are mended.
  void clear(String sha256) {
    put(sha256, "CLEAN", "");
  }

  /// Keeps it from readers for good; the ledger tells it of each file that has this content.
  @Transactional
  void condemn(String sha256, String virus) {
    if (put(sha256, "FOUND", virus) == 0) {
      return;
    }
    List<UUID> files =
        jdbc.sql("select id from file.attachment where sha256 = decode(:hash, 'hex') order by id")
            .param("hash", sha256)
            .query(UUID.class)
            .list();
    for (UUID file : files) {
      ledger.append(
          Author.SYSTEM, "file.virus-found", new Thing("file", file), Map.of("virus", virus));
    }
  }

  /// @return 0 if it was so before
  private int put(String sha256, String state, String virus) {
    return jdbc.sql(
            """
            with before as (select state from file.scan where sha256 = decode(:hash, 'hex')),
                 now as (
              insert into file.scan (sha256, state, virus, asked_at)
              values (decode(:hash, 'hex'), :state, :virus, now())
              on conflict (sha256) do update
              set state = excluded.state, virus = excluded.virus, asked_at = now(),
                  since = case when scan.state = excluded.state then scan.since else now() end
              returning 1)
            select count(*) from now where not exists (select from before where state = :state)
            """)
        .param("hash", sha256)
        .param("state", state)
        .param("virus", virus)
        .query(Integer.class)
        .single();
  }

  /// The scanner was asked and did not say; it will be asked again later.
  void askedInVain(String sha256) {
    jdbc.sql("update file.scan set asked_at = now() where sha256 = decode(:hash, 'hex')")
        .param("hash", sha256)
        .update();
  }

  /// There is no such content any more.
  void forget(String sha256) {
    jdbc.sql("delete from file.scan where sha256 = decode(:hash, 'hex')")
        .param("hash", sha256)
        .update();
  }

  /// Nobody scans any more what has waited for an hour: it may be read as everything else is.
  void waitForNothing() {
    jdbc.sql(
            """
            delete from file.scan
            where state = 'WAITING' and since < now() - interval '1 hour'
            """)
        .update();
  }

  /// Forgets what was said of contents that no file has.
  void tidy() {
    jdbc.sql(
            """
            delete from file.scan
            where state <> 'WAITING' and since < now() - interval '2 days'
              and not exists (select from file.attachment a where a.sha256 = scan.sha256)
            """)
        .update();
  }

  /// The contents that wait longest to be scanned and were not asked about just now.
  List<String> waiting(int limit) {
    return jdbc.sql(
            """
            select encode(sha256, 'hex') from file.scan
            where state = 'WAITING'
              and (asked_at is null or asked_at < now() - interval '10 minutes')
            order by asked_at nulls first, since limit :limit
            """)
        .param("limit", limit)
        .query(String.class)
        .list();
  }

  /// Contents of files that came in the last days, or that were never scanned, and were not
  /// looked at today; the newest first.
  List<String> toLookAtAgain(int days, int limit) {
    return jdbc.sql(
            """
            select encode(a.sha256, 'hex')
            from file.attachment a left join file.scan s using (sha256)
            where a.sha256 is not null
              and (s.sha256 is null
                   or s.state <> 'WAITING' and s.asked_at < now() - interval '12 hours'
                      and a.added_at > now() - make_interval(days => :days))
            group by a.sha256 order by max(a.added_at) desc limit :limit
            """)
        .param("days", days)
        .param("limit", limit)
        .query(String.class)
        .list();
  }

  /// How many wait to be scanned, and since when the first of them.
  record Waiting(long count, Optional<Instant> since) {}

  Waiting waiting() {
    return jdbc.sql("select count(*), min(since) from file.scan where state = 'WAITING'")
        .query(
            (row, number) ->
                new Waiting(
                    row.getLong(1),
                    Optional.ofNullable(row.getTimestamp(2)).map(it -> it.toInstant())))
        .single();
  }
}
