package mn.ukhaalag.evaluation.appraisal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.evaluation.Explanation;
import mn.ukhaalag.evaluation.Scales;
import mn.ukhaalag.evaluation.appraisal.Appraisal.Act;
import mn.ukhaalag.evaluation.appraisal.Marks.Mark;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the official, the rater, colleagues and the deciding body do with an evaluation: each deed
/// in one transaction with its step, its marks and what it puts into the lists of work.
@Component
class Deeds {

  private final Appraisals appraisals;
  private final Marks marks;
  private final Measured measured;
  private final AppraisalTasks tasks;
  private final Scales scales;
  private final LegalTime legalTime;
  private final JdbcClient database;
  private final Clock clock;

  Deeds(
      Appraisals appraisals,
      Marks marks,
      Measured measured,
      AppraisalTasks tasks,
      Scales scales,
      LegalTime legalTime,
      JdbcClient database,
      Clock clock) {
    this.appraisals = appraisals;
    this.marks = marks;
    this.measured = measured;
    this.tasks = tasks;
    this.scales = scales;
    this.legalTime = legalTime;
    this.database = database;
    this.clock = clock;
  }

  /// What somebody says of the work.
  ///
  /// @param revision of the evaluation that he has seen
  record Word(String words, List<Mark> marks, int revision) {}

  @Transactional
  public void assess(Author author, Appraisal appraisal, Word word) {
    appraisals.move(author, appraisal, Act.SELF_ASSESSED, word.words(), word.revision());
    marks.give(appraisal.id(), word.marks());
    tasks.assessed(appraisal, author);
  }

  /// The rater rates: the figures of the system are taken as they stand now.
  ///
  /// @param needs what the official should learn
  @Transactional
  public void rate(Author author, Appraisal appraisal, Word word, List<String> needs) {
    appraisals.move(author, appraisal, Act.RATED, word.words(), word.revision());
    marks.give(appraisal.id(), measured.marks(appraisal, scales.get(appraisal.scale())));
    marks.give(appraisal.id(), word.marks());
    needs.forEach(topic -> need(appraisal.id(), topic));
    Instant until = due("evaluation.objection");
    score(appraisal, until);
    tasks.rated(appraisal, until, author);
  }

  private void need(UUID appraisal, String topic) {
    database
        .sql(
            """
            insert into evaluation.development_need (appraisal_id, topic, at)
            values (:appraisal, :topic, :now) on conflict do nothing
            """)
        .param("appraisal", appraisal)
        .param("topic", topic)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private void score(Appraisal appraisal, Instant until) {
    Explanation explanation =
        Marks.explain(scales.get(appraisal.scale()), marks.of(appraisal.id()));
    appraisals.keepScore(appraisal.id(), explanation.score().orElse(null), until);
  }

  private Instant due(String rule) {
    LocalDate today = legalTime.today();
    return legalTime.rule(rule, today).dueAt(today, legalTime.calendar(), null);
  }

  @Transactional
  public void accept(Author author, Appraisal appraisal, int revision) {
    appraisals.move(author, appraisal, Act.ACCEPTED, "", revision);
    tasks.finished(appraisal, author);
  }

  /// Objects.
  ///
  /// @throws Conflict if the legal time for that is over
  @Transactional
  public void object(Author author, Appraisal appraisal, String words, int revision) {
    Instant until = appraisal.objectUntil();
    if (until == null || !clock.instant().isBefore(until)) {
      throw new Conflict(Message.of("evaluation.appraisal.conflict.late"));
    }
    appraisals.move(author, appraisal, Act.OBJECTED, words, revision);
    tasks.objected(appraisal, due("evaluation.objection-decision"), author);
  }

  /// Decides on an objection; without marks the rating stands.
  @Transactional
  public void decide(Author author, Appraisal appraisal, Word word) {
    appraisals.move(author, appraisal, Act.DECIDED, word.words(), word.revision());
    marks.give(appraisal.id(), word.marks());
    Explanation explanation =
        Marks.explain(scales.get(appraisal.scale()), marks.of(appraisal.id()));
    appraisals.keepScore(appraisal.id(), explanation.score().orElse(null), null);
    tasks.finished(appraisal, author);
  }

  /// Writes down what was said at a meeting.
  @Transactional
  public void meet(Author author, Appraisal appraisal, LocalDate day, String notes) {
    database
        .sql(
            """
            insert into evaluation.meeting
                (appraisal_id, held_on, notes, at, account_id, post_id)
            values (:appraisal, :day, :notes, :now, :account, :post)
            """)
        .param("appraisal", appraisal.id())
        .param("day", day)
        .param("notes", notes)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("account", author.account())
        .param("post", author.post())
        .update();
    appraisals.record(author, appraisal.id(), "MET", "");
  }

  /// Asks colleagues what they think; whoever is asked already is not asked again.
  @Transactional
  public void ask(Author author, Appraisal appraisal, List<UUID> colleagues) {
    for (UUID colleague : colleagues) {
      int asked =
          database
              .sql(
                  """
                  insert into evaluation.colleague (appraisal_id, post_id, asked_at)
                  values (:appraisal, :post, :now) on conflict do nothing
                  """)
              .param("appraisal", appraisal.id())
              .param("post", colleague)
              .param("now", clock.instant().atOffset(ZoneOffset.UTC))
              .update();
      if (asked == 1) {
        tasks.asked(appraisal, colleague);
      }
    }
    appraisals.record(author, appraisal.id(), "ASKED", "");
  }

  /// A colleague tells what he thinks.
  @Transactional
  public void tell(Author author, Appraisal appraisal, UUID colleague, List<Mark> opinion) {
    marks.give(appraisal.id(), opinion);
    database
        .sql(
            """
            update evaluation.colleague set told_at = :now
            where appraisal_id = :appraisal and post_id = :post
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("appraisal", appraisal.id())
        .param("post", colleague)
        .update();
    appraisals.record(author, appraisal.id(), "TOLD", "");
    tasks.told(appraisal, colleague, author);
  }
}
