package mn.ukhaalag.plan.execution;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.language.Numbers;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.plan.Doers;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.execution.Telling.Word;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The record of what was done for measures. Nothing in it is changed: a word that was wrong is
/// put
/// right by a later one.
@Component
class Execution {

  /// What the files of a note belong to.
  static final String NOTE = "plan-note";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final JdbcClient database;
  private final Ledger ledger;
  private final Clock clock;

  Execution(JdbcClient database, Ledger ledger, Clock clock) {
    this.database = database;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// What somebody told.
  ///
  /// @param account of the one who told it
  /// @param post in which he told it
  record Note(
      UUID id,
      UUID measure,
      String words,
      @Nullable BigDecimal percent,
      LocalDate happenedOn,
      Instant at,
      @Nullable UUID account,
      @Nullable UUID post) {

    Doers.Deed deed() {
      return new Doers.Deed(account, post, at);
    }
  }

  /// The notes of a measure, newest first.
  List<Note> notes(UUID measure) {
    return database
        .sql(
            """
            select id, measure_id as measure, words, percent, happened_on, at,
                   account_id as account, post_id as post
            from plan.note where measure_id = :id order by id desc
            """)
        .param("id", measure)
        .query(Note.class)
        .list();
  }

  /// Tells what was done.
  ///
  /// @return the id of the note, on which the evidence hangs
  /// @throws Conflict if the measure was taken out meanwhile
  @Transactional
  public UUID tell(Author author, Measure measure, Word word) {
    UUID note =
        database
            .sql(
                """
                insert into plan.note
                    (measure_id, words, percent, happened_on, has_evidence, at, account_id,
                     post_id)
                values (:measure, :words, :percent, :day, :evidence, :now, :account, :post)
                returning id
                """)
            .param("measure", measure.id())
            .param("words", word.words())
            .param("percent", word.percent())
            .param("day", word.day())
            .param("evidence", !word.files().isEmpty())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("account", author.account())
            .param("post", author.post())
            .query(UUID.class)
            .single();
    advance(measure, word.percent());
    ledger.append(
        author,
        "plan.told",
        measure.thing(),
        word.words(),
        Map.of("percent", Numbers.text(word.percent())));
    return note;
  }

  private void advance(Measure measure, @Nullable BigDecimal percent) {
    int changed =
        database
            .sql(
                """
                update plan.measure
                set percent = coalesce(:percent, percent), told_at = :now,
                    state = case
                        when :percent = 100 then 'DONE'
                        when state = 'STUCK' then 'STUCK'
                        when state = 'DONE' and :percent::numeric is null then 'DONE'
                        else 'UNDER_WAY' end
                where id = :id and state <> 'DROPPED'
                """)
            .param("id", measure.id())
            .param("percent", percent)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update();
    if (changed == 0) {
      throw new Conflict(Message.of("plan.conflict.dropped"));
    }
    if (percent != null && percent.compareTo(HUNDRED) == 0) {
      endObstacle(measure, "");
    }
  }

  /// Why a measure is stuck.
  ///
  /// @param waitsFor in words; may be empty
  /// @param organisation that it waits for; null if it is none of ours
  record Obstacle(
      UUID id, String reason, String waitsFor, @Nullable UUID organisation, Instant since) {}

  /// Why it is stuck now.
  Optional<Obstacle> obstacle(UUID measure) {
    return database
        .sql(
            """
            select id, reason, waits_for, organisation_id as organisation, since
            from plan.obstacle where measure_id = :id and ended_at is null
            """)
        .param("id", measure)
        .query(Obstacle.class)
        .optional();
  }

  /// Says that a measure cannot go on.
  ///
  /// @throws Conflict if it is stuck already, or nothing is left to do
  @Transactional
  public void stick(
      Author author, Measure measure, String reason, String waitsFor, @Nullable UUID organisation) {
    move(measure, "STUCK", "('WAITING', 'UNDER_WAY')");
    database
        .sql(
            """
            insert into plan.obstacle
                (measure_id, reason, waits_for, organisation_id, since, account_id, post_id)
            values (:measure, :reason, :waitsFor, :organisation, :now, :account, :post)
            """)
        .param("measure", measure.id())
        .param("reason", reason)
        .param("waitsFor", waitsFor)
        .param("organisation", organisation)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("account", author.account())
        .param("post", author.post())
        .update();
    ledger.append(author, "plan.stuck", measure.thing(), reason + waitsFor, Map.of());
  }

  /// Says that it goes on.
  ///
  /// @throws Conflict if it is not stuck
  @Transactional
  public void free(Author author, Measure measure, String words) {
    move(measure, "UNDER_WAY", "('STUCK')");
    endObstacle(measure, words);
    ledger.append(author, "plan.freed", measure.thing(), words, Map.of());
  }

  private void endObstacle(Measure measure, String words) {
    database
        .sql(
            """
            update plan.obstacle set ended_at = :now, ended_words = :words
            where measure_id = :measure and ended_at is null
            """)
        .param("measure", measure.id())
        .param("words", words)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private void move(Measure measure, String to, String from) {
    int changed =
        database
            .sql(
                "update plan.measure set state = :to, told_at = :now where id = :id and state in "
                    + from)
            .param("id", measure.id())
            .param("to", to)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update();
    if (changed == 0) {
      throw new Conflict(Message.of("plan.conflict.step"));
    }
  }
}
