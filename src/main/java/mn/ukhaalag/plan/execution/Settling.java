package mn.ukhaalag.plan.execution;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Numbers;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.plan.Documents;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Measures;
import mn.ukhaalag.plan.Report;
import mn.ukhaalag.plan.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Brings approved results into the record of execution: with one note each, so that the record
/// says where the number comes from.
@Component
class Settling {

  private final Measures measures;
  private final Documents documents;
  private final Tasks tasks;
  private final Ledger ledger;
  private final Words words;
  private final JdbcClient database;
  private final Clock clock;

  Settling(
      Measures measures,
      Documents documents,
      Tasks tasks,
      Ledger ledger,
      Words words,
      JdbcClient database,
      Clock clock) {
    this.measures = measures;
    this.documents = documents;
    this.tasks = tasks;
    this.ledger = ledger;
    this.words = words;
    this.database = database;
    this.clock = clock;
  }

  /// A measure of which the report says another percent than the record.
  private record Settled(UUID measure, BigDecimal percent) {}

  /// Brings in the results of a report.
  ///
  /// @param report as it was submitted; somebody may have told more of a measure since, and that
  ///     stays
  @Transactional(propagation = Propagation.MANDATORY)
  public void settle(Author author, Report report) {
    Instant submitted = report.submittedAt();
    if (submitted == null) {
      return;
    }
    Map<UUID, Measure> before = measures.named(differing(report.id(), submitted));
    List<Settled> settled = advance(report.id(), submitted, before);
    note(author, report, settled);
    endObstacles(settled);
    Map<UUID, Measure> after = measures.named(settled.stream().map(Settled::measure).toList());
    after.values().forEach(it -> recharge(author, before.get(it.id()), it));
    ledger.appendAll(
        author,
        "plan.result-approved",
        Measure.THING,
        settled.stream().map(it -> act(report, it)).toList());
  }

  private List<UUID> differing(UUID report, Instant submitted) {
    return database
        .sql(
            """
            select m.id
            from plan.report_line l join plan.measure m on m.id = l.measure_id
            where l.report_id = :report and l.percent is not null and m.state <> 'DROPPED'
              and m.percent is distinct from l.percent
              and (m.told_at is null or m.told_at <= :submitted)
            order by m.id for update of m
            """)
        .param("report", report)
        .param("submitted", submitted.atOffset(ZoneOffset.UTC))
        .query(UUID.class)
        .list();
  }

  /// The result counts as told when the report was submitted, so that a later report, or a later
  /// word, stays newer than it.
  private List<Settled> advance(UUID report, Instant submitted, Map<UUID, Measure> before) {
    return database
        .sql(
            """
            update plan.measure m
            set percent = l.percent, told_at = :submitted,
                state = case when l.percent = 100 then 'DONE'
                             when m.state = 'STUCK' then 'STUCK'
                             when m.state = 'WAITING' and l.percent = 0 then 'WAITING'
                             else 'UNDER_WAY' end
            from plan.report_line l
            where l.report_id = :report and l.measure_id = m.id and m.id = any(:ids)
            returning m.id as measure, m.percent
            """)
        .param("report", report)
        .param("submitted", submitted.atOffset(ZoneOffset.UTC))
        .param("ids", before.keySet().toArray(UUID[]::new))
        .query(Settled.class)
        .list();
  }

  private void note(Author author, Report report, List<Settled> settled) {
    LocalDate last = report.part().lastDay(report.year());
    LocalDate today = WorkingCalendar.dayOf(clock.instant());
    String period =
        report.year() + ", " + words.get(Language.MN, "plan.part.name." + report.part());
    database
        .sql(
            """
            insert into plan.note
                (measure_id, words, percent, happened_on, has_evidence, at, account_id, post_id)
            select measure, :words, percent, :day, false, :now, :account, :post
            from unnest(:measures, :percents) as settled (measure, percent)
            """)
        .param("words", words.get(Language.MN, "plan.report.settled", period))
        .param("day", last.isAfter(today) ? today : last)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("account", author.account())
        .param("post", author.post())
        .param("measures", settled.stream().map(Settled::measure).toArray(UUID[]::new))
        .param("percents", settled.stream().map(Settled::percent).toArray(BigDecimal[]::new))
        .update();
  }

  /// Nothing waits any more for what is done.
  private void endObstacles(List<Settled> settled) {
    database
        .sql(
            """
            update plan.obstacle o set ended_at = :now, ended_words = ''
            from plan.measure m
            where o.measure_id = m.id and m.id = any(:ids) and m.state = 'DONE'
              and o.ended_at is null
            """)
        .param("ids", settled.stream().map(Settled::measure).toArray(UUID[]::new))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// What is done leaves the list of work; what turns out not to be done comes back to it.
  private void recharge(Author author, @Nullable Measure before, Measure now) {
    if (now.state() == Measure.State.DONE) {
      tasks.finished(now, author);
    } else if (before != null && before.state() == Measure.State.DONE) {
      tasks.recharge(documents.get(now.document()), now, author);
    }
  }

  private static Ledger.Act act(Report report, Settled settled) {
    return new Ledger.Act(
        settled.measure(),
        settled.toString(),
        Map.of("report", report.id().toString(), "percent", Numbers.text(settled.percent())));
  }
}
