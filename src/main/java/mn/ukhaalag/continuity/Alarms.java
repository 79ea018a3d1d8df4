package mn.ukhaalag.continuity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.notice.Notice;
import mn.ukhaalag.notice.Notices;
import mn.ukhaalag.notice.Recipient;
import mn.ukhaalag.notice.Topic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is not as it should be: the administrators of the province are told once when it begins.
@Component
class Alarms {

  static final Topic TOPIC = Topic.ofOfficials("continuity.notice");

  private final JdbcClient database;
  private final Posts posts;
  private final Notices notices;

  Alarms(JdbcClient database, Posts posts, Notices notices) {
    this.database = database;
    this.posts = posts;
    this.notices = notices;
  }

  /// Compares what is with what was. An installation without any store is told so on its page.
  @Transactional
  public void compare(List<Sign> signs) {
    // A reserve that is away may be waited for: just that must be told.
    database.sql("set local synchronous_commit = local").update();
    for (Sign sign : signs) {
      if (sign.isGood()) {
        end(sign.kind());
      } else if (sign.isAlarming()) {
        begin(sign).ifPresent(alarm -> tell(alarm, sign));
      }
    }
  }

  /// @return nothing if it was known
  private Optional<UUID> begin(Sign sign) {
    return database
        .sql(
            """
            insert into continuity.alarm (kind, began_at) values (:kind, :now)
            on conflict (kind) where ended_at is null do nothing
            returning id
            """)
        .param("kind", sign.kind().name())
        .param("now", Instant.now().atOffset(ZoneOffset.UTC))
        .query(UUID.class)
        .optional();
  }

  private void end(Sign.Kind kind) {
    database
        .sql("update continuity.alarm set ended_at = :now where kind = :kind and ended_at is null")
        .param("kind", kind.name())
        .param("now", Instant.now().atOffset(ZoneOffset.UTC))
        .update();
  }

  private void tell(UUID alarm, Sign sign) {
    for (Post post : posts.with(Role.PROVINCE_ADMINISTRATOR)) {
      notices.send(
          new Notice(
                  TOPIC,
                  Recipient.post(post.id()),
                  new Thing("continuity-alarm", alarm),
                  "continuity.alarm." + sign.kind().name().toLowerCase(Locale.ROOT),
                  List.of(sign.figure()),
                  ContinuityPages.PATH,
                  "continuity.alarm:" + alarm)
              .asUrgent());
    }
  }
}
