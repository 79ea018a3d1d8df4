package mn.ukhaalag.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.evaluation.Verdicts.Finding;
import mn.ukhaalag.evaluation.board.Boarding;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.petition.Staff;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Documents;
import mn.ukhaalag.plan.Level;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Measures;
import mn.ukhaalag.plan.Objective;
import mn.ukhaalag.plan.Planning;
import mn.ukhaalag.plan.Step;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is kept in step is what a full recount finds, to the last digit; and keeping it in step
/// takes no time that anybody notices.
@ProvinceTest
class RecountTest {

  private static final String KEPT =
      """
      select month::text || document_id || coalesce(score::text, '-') || counted || left_out
      from evaluation.document_score where document_id = any(:documents)
      union all
      select document_id::text || organisation_id || counted || total from evaluation.share
      where document_id = any(:documents)
      union all
      select month::text || organisation_id || coalesce(score::text, '-') || late
             || explanation::text
      from evaluation.organisation_score
      where month = :month and organisation_id = any(:organisations)
      """;

  @Autowired Boarding boarding;
  @Autowired Measures measures;
  @Autowired Documents store;
  @Autowired Planning planning;
  @Autowired Refreshing refreshing;
  @Autowired Recount recount;
  @Autowired Verdicts verdicts;
  @Autowired Staff staff;
  @Autowired SettableClock clock;
  @Autowired JdbcClient database;

  @Test
  void keepingInStepIsTheSameAsCountingEverything() {
    clock.set(SettableClock.START);
    var random = new Random(20260302);
    var documents = new ArrayList<Document>();
    var all = new ArrayList<Measure>();
    for (Level level : List.of(Level.YEAR, Level.PROGRAMME, Level.ORGANISATION)) {
      Document document = boarding.draft(level, "steel");
      Objective objective = boarding.objective(document);
      int[] weights = {31, 23, 17, 13, 11, 5};
      for (int number = 0; number < weights.length; number++) {
        String organisation = number % 2 == 0 ? "steel" : "youth";
        all.add(boarding.measure(objective, "1." + number, weights[number], organisation, false));
      }
      documents.add(boarding.enforce(document));
    }
    catchUp();
    for (int turn = 0; turn < 60; turn++) {
      Measure measure = all.get(random.nextInt(all.size()));
      clock.advance(Duration.ofSeconds(1));
      boarding.reach(measure, BigDecimal.valueOf(random.nextInt(1001), 1), clock.instant());
      if (turn % 7 == 0) {
        verdicts.find(
            Author.SYSTEM,
            measures.get(measure.id()),
            new Finding(
                Verdict.Kind.LOWERED, BigDecimal.valueOf(random.nextInt(100)), "Буурсан", "Акт"));
      }
      if (turn % 11 == 0) {
        hand(measures.get(measure.id()), turn % 2 == 0 ? "steel" : "youth");
      }
      refreshing.catchUp();
    }
    close(documents.getLast());
    catchUp();
    List<String> kept = kept(documents);
    recount.run();
    assertThat(kept(documents)).containsExactlyInAnyOrderElementsOf(kept);
    assertThat(kept).hasSizeGreaterThan(documents.size());
  }

  /// From now on another organisation answers for the measure.
  private void hand(Measure measure, String organisation) {
    var was = measure.promise();
    measures.amend(
        Author.SYSTEM,
        measure,
        new Measure.Promise(
            was.code(),
            was.title(),
            was.result(),
            staff.organisationId(organisation),
            null,
            was.startsOn(),
            was.dueOn(),
            was.weight(),
            was.needsEvidence(),
            was.isPublic()));
  }

  private void close(Document document) {
    planning.take(store.get(document.id()), Step.CLOSED);
  }

  @Test
  void anApprovedReportCountsAtOnceAndALateOneLowersTheOrganisation() {
    clock.set(SettableClock.START);
    Document plan = boarding.draft(Level.ORGANISATION, "tax");
    Measure measure = boarding.measure(boarding.objective(plan), "1.1", 100, "tax", false);
    boarding.enforce(plan);
    boarding.reach(measure, BigDecimal.valueOf(20), clock.instant().minusSeconds(60));
    catchUp();
    assertThat(score(plan)).isEqualByComparingTo("20");
    BigDecimal before = taken("tax");
    report(plan, measure, "64.5");
    assertThat(refreshing.catchUp()).isTrue();
    assertThat(score(plan)).isEqualByComparingTo("64.5");
    assertThat(taken("tax").subtract(before)).isEqualByComparingTo("1");
    // A later word counts again.
    clock.advance(Duration.ofMinutes(1));
    boarding.reach(measure, BigDecimal.valueOf(90), clock.instant());
    refreshing.catchUp();
    assertThat(score(plan)).isEqualByComparingTo("90");
  }

  /// A report that comes a day late and is approved.
  private void report(Document plan, Measure measure, String percent) {
    database
        .sql(
            """
            with report as (
                insert into plan.report
                    (document_id, organisation_id, year, part, rule_id, due_at, state, made_at,
                     submitted_at, first_submitted_at, approved_at)
                values (:document, :organisation, 2026, 'Q1', gen_random_uuid(),
                        :now - interval '1 day', 'APPROVED', :now, :now, :now, :now)
                returning id)
            insert into plan.report_line (report_id, measure_id, percent)
            select id, :measure, :percent::numeric from report
            """)
        .param("document", plan.id())
        .param("organisation", plan.organisation())
        .param("measure", measure.id())
        .param("percent", percent)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private BigDecimal score(Document document) {
    return database
        .sql("select score from evaluation.document_score where document_id = :id")
        .param("id", document.id())
        .query(BigDecimal.class)
        .single();
  }

  /// The points that reports take from an organisation.
  private BigDecimal taken(String organisation) {
    return database
        .sql(
            """
            select (explanation ->> 'deduction')::numeric from evaluation.organisation_score
            where organisation_id = :id and month = '2026-03-01'
            """)
        .param("id", staff.organisationId(organisation))
        .query(BigDecimal.class)
        .single();
  }

  private void catchUp() {
    while (refreshing.catchUp()) {
      clock.advance(Duration.ZERO);
    }
  }

  private List<String> kept(List<Document> documents) {
    return database
        .sql(KEPT)
        .param("documents", documents.stream().map(Document::id).toArray(UUID[]::new))
        .param("month", LocalDate.of(2026, 3, 1))
        .param(
            "organisations",
            new UUID[] {staff.organisationId("steel"), staff.organisationId("youth")})
        .query(String.class)
        .list();
  }
}
