package mn.ukhaalag.access.provider;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.provider.page.SystemPage.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The letters by which systems are told that somebody has left. Those to one system stand in a
/// line, which one node has at a time; a system that did not take the last one rests, and the lines
/// of others go on. All times are those of the network, which no test moves.
@Component
class Letters {

  private final JdbcClient database;

  Letters(JdbcClient database) {
    this.database = database;
  }

  /// What one system is to be told.
  ///
  /// @param session the mark of the one that is over; null if all of them are
  /// @param issuer under which the system knows us
  /// @param attempts how often it was tried
  record Letter(
      UUID id, UUID system, UUID account, @Nullable String session, String issuer, int attempts) {}

  /// Takes lines in which a letter waits, those first that have rested longest.
  ///
  /// @param most how many
  /// @param term after which another node may take them if they were not left by then
  /// @return the systems
  @Transactional
  public List<UUID> take(int most, Duration term) {
    return database
        .sql(
            """
            with free as materialized (
                select system_id from access.logout_line line
                where rests_until <= :now and taken_until <= :now
                  and exists (select from access.logout_letter letter
                              where letter.system_id = line.system_id and due_at <= :now
                                and told_at is null and given_up_at is null)
                order by rests_until limit :most for update skip locked)
            update access.logout_line line set taken_until = :until
            from free where line.system_id = free.system_id
            returning line.system_id
            """)
        .param("now", now())
        .param("until", now().plus(term))
        .param("most", most)
        .query(UUID.class)
        .list();
  }

  /// Leaves the line of a system for its next turn.
  ///
  /// @param rest for how long nothing is tried
  @Transactional
  public void leave(UUID system, Duration rest) {
    database
        .sql(
            """
            update access.logout_line set taken_until = 'epoch', rests_until = :until
            where system_id = :system
            """)
        .param("until", now().plus(rest))
        .param("system", system)
        .update();
  }

  /// The letter to a system whose turn it is: the oldest of those that were tried least.
  Optional<Letter> next(UUID system) {
    return database
        .sql(
            """
            select id, system_id as system, account_id as account, session_mark as session, issuer,
                   attempts
            from access.logout_letter
            where system_id = :system and due_at <= :now
              and told_at is null and given_up_at is null
            order by attempts, id limit 1
            """)
        .param("system", system)
        .param("now", now())
        .query(Letter.class)
        .optional();
  }

  @Transactional
  public void told(Letter letter) {
    database
        .sql(
            """
            update access.logout_letter
            set told_at = :now, problem = null, attempts = attempts + 1 where id = :id
            """)
        .param("now", now())
        .param("id", letter.id())
        .update();
    database
        .sql("update access.logout_line set failures = 0 where system_id = :system")
        .param("system", letter.system())
        .update();
  }

  /// It is not tried again.
  @Transactional
  public void giveUp(Letter letter, String problem) {
    database
        .sql(
            """
            update access.logout_letter
            set given_up_at = :now, problem = :problem, attempts = attempts + 1 where id = :id
            """)
        .param("now", now())
        .param("problem", problem)
        .param("id", letter.id())
        .update();
  }

  /// The letters to a system that were written before that time are not tried again.
  ///
  /// @return how many they are
  @Transactional
  public int giveUp(UUID system, Instant before) {
    return database
        .sql(
            """
            update access.logout_letter set given_up_at = :now
            where system_id = :system and at < :before and told_at is null and given_up_at is null
            """)
        .param("now", now())
        .param("system", system)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// It was not taken.
  ///
  /// @param pause before it is tried again
  /// @return how many in a row the system did not take
  @Transactional
  public int failed(Letter letter, String problem, Duration pause) {
    database
        .sql(
            """
            update access.logout_letter
            set problem = :problem, attempts = attempts + 1, due_at = :due where id = :id
            """)
        .param("problem", problem)
        .param("due", now().plus(pause))
        .param("id", letter.id())
        .update();
    return database
        .sql(
            """
            update access.logout_line set failures = failures + 1 where system_id = :system
            returning failures
            """)
        .param("system", letter.system())
        .query(Integer.class)
        .single();
  }

  /// The latest to a system, as its page shows them.
  List<Told> last(UUID system) {
    return database
        .sql(
            """
            select at, told_at is not null as is_told, given_up_at is not null as is_given_up,
                   problem
            from access.logout_letter where system_id = :system order by id desc limit 10
            """)
        .param("system", system)
        .query(Told.class)
        .list();
  }

  private static OffsetDateTime now() {
    return Instant.now().atOffset(ZoneOffset.UTC);
  }
}
