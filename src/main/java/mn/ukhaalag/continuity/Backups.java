package mn.ukhaalag.continuity;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.continuity.backup.Manifest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The backups that were made, also by `bin/backup`, and those that failed.
@Component
class Backups {

  private final JdbcClient database;

  Backups(JdbcClient database) {
    this.database = database;
  }

  /// One of them.
  ///
  /// @param stored bytes in the store, without the log and the attachments
  record Backup(
      UUID id,
      Instant beganAt,
      @Nullable Instant finishedAt,
      @Nullable Long cluster,
      @Nullable Long stored,
      @Nullable Integer attachments,
      @Nullable Instant failedAt) {

    /// One that was begun half a day ago and never finished was cut off.
    boolean isRunning() {
      return finishedAt == null
          && failedAt == null
          && beganAt.isAfter(Instant.now().minus(Duration.ofHours(12)));
    }
  }

  UUID begin() {
    return database
        .sql("insert into continuity.backup (began_at) values (:now) returning id")
        .param("now", utc(Instant.now()))
        .query(UUID.class)
        .single();
  }

  void fail(UUID id) {
    database
        .sql("update continuity.backup set failed_at = :now where id = :id")
        .param("now", utc(Instant.now()))
        .param("id", id)
        .update();
  }

  void finish(UUID id, Manifest manifest) {
    database
        .sql(
            """
            update continuity.backup
            set base = :base, finished_at = :finished, cluster_bytes = :cluster,
                stored_bytes = :stored, attachments = :attachments
            where id = :id
            """)
        .param("id", id)
        .param("base", manifest.id())
        .param("finished", utc(manifest.finishedAt()))
        .param("cluster", manifest.cluster())
        .param("stored", manifest.stored())
        .param("attachments", manifest.attachments().size())
        .update();
  }

  /// Takes one in that was made by a command.
  void add(Manifest manifest) {
    UUID id =
        database
            .sql("insert into continuity.backup (began_at) values (:began) returning id")
            .param("began", utc(manifest.startedAt()))
            .query(UUID.class)
            .single();
    finish(id, manifest);
  }

  boolean has(String base) {
    return database
        .sql("select exists (select from continuity.backup where base = :base)")
        .param("base", base)
        .query(Boolean.class)
        .single();
  }

  /// Whether one was begun after that, whatever came of it.
  boolean hasBegunSince(Instant moment) {
    return database
        .sql("select exists (select from continuity.backup where began_at > :moment)")
        .param("moment", utc(moment))
        .query(Boolean.class)
        .single();
  }

  /// The newest first.
  List<Backup> newest(int most) {
    return database
        .sql(
            """
            select id, began_at, finished_at, cluster_bytes as cluster, stored_bytes as stored,
                   attachments, failed_at
            from continuity.backup order by began_at desc limit :most
            """)
        .param("most", most)
        .query(Backup.class)
        .list();
  }

  /// When the newest good one was finished.
  Optional<Instant> lastFinished() {
    return database
        .sql("select max(finished_at) from continuity.backup")
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
