package mn.ukhaalag.continuity;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.continuity.backup.Restore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The trials in which a backup was restored, and what was measured.
@Component
class Drills {

  private final JdbcClient database;

  Drills(JdbcClient database) {
    this.database = database;
  }

  /// One of them; it goes on if it neither ended nor failed.
  ///
  /// @param point how many seconds of work before it began were not in the copy
  /// @param recovery how many seconds it took until the copy answered
  /// @param verification how many more it was looked through
  /// @param findings how many things were wrong with the copy
  record Drill(
      UUID id,
      Instant beganAt,
      @Nullable Double point,
      @Nullable Double recovery,
      @Nullable Double verification,
      @Nullable Integer findings,
      @Nullable Instant endedAt,
      @Nullable Instant failedAt) {

    boolean isGood() {
      return endedAt != null && findings != null && findings == 0;
    }

    /// One that was begun a day ago and never ended was cut off.
    boolean isRunning() {
      return endedAt == null
          && failedAt == null
          && beganAt.isAfter(Instant.now().minus(Duration.ofDays(1)));
    }
  }

  UUID begin(Instant now) {
    return database
        .sql("insert into continuity.drill (began_at) values (:now) returning id")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(UUID.class)
        .single();
  }

  void fail(UUID id) {
    database
        .sql("update continuity.drill set failed_at = :now where id = :id")
        .param("now", Instant.now().atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  void end(UUID id, Instant began, Restore.Report report) {
    Duration lost = Duration.between(report.upTo(), began);
    database
        .sql(
            """
            update continuity.drill
            set base = :base, recovery_point = :point, recovery_time = :recovery,
                verification = :verification, findings = :findings, ended_at = :now
            where id = :id
            """)
        .param("id", id)
        .param("base", report.base())
        .param("point", lost.isNegative() ? 0 : seconds(lost))
        .param("recovery", seconds(report.recovery()))
        .param("verification", seconds(report.verification()))
        .param("findings", report.findings().size())
        .param("now", Instant.now().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  /// The newest first.
  List<Drill> newest(int most) {
    return database
        .sql(
            """
            select id, began_at, recovery_point as point, recovery_time as recovery, verification,
                   findings, ended_at, failed_at
            from continuity.drill order by began_at desc limit :most
            """)
        .param("most", most)
        .query(Drill.class)
        .list();
  }

  /// The newest that is over.
  Optional<Drill> last() {
    return newest(5).stream().filter(it -> !it.isRunning()).findFirst();
  }
}
