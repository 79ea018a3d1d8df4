package mn.ukhaalag.evaluation.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.SqlCount;
import mn.ukhaalag.evaluation.Verdict;
import mn.ukhaalag.evaluation.Verdicts;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.petition.Staff;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.ExecutionRecord;
import mn.ukhaalag.plan.Level;
import mn.ukhaalag.plan.Links;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Objective;
import mn.ukhaalag.plan.Planning;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// However much there is to show, a page of plans or evaluations asks the database as often.
@ProvinceTest
class ConstantQueriesTest {

  private static final int FEW = 3;
  private static final int MANY = 30;
  private static final int WEIGHT = 3;

  @Autowired Boarding boarding;
  @Autowired Planning planning;
  @Autowired Links links;
  @Autowired ExecutionRecord record;
  @Autowired Verdicts verdicts;
  @Autowired Staff staff;
  @Autowired SignedIn signedIn;
  @Autowired SettableClock clock;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  @Test
  void aPageAsksTheDatabaseAsOftenForThirtyAsForThree() {
    clock.set(SettableClock.START);
    Browse monitor = signedIn.in("azdtg-hshudah-head", port);
    Map<String, List<String>> few = statements(monitor, make("standard", FEW));
    Map<String, List<String>> many = statements(monitor, make("forensic", MANY));
    few.forEach(
        (page, statements) ->
            assertThat(many.get(page)).as(page).hasSameSizeAs(statements).isNotEmpty());
  }

  /// Pages by what they show.
  private Map<String, String> make(String organisation, int number) {
    Document yearly = boarding.draft(Level.PROGRAMME, organisation);
    Objective above = boarding.objective(yearly);
    Document plan =
        planning.draft(
            Level.ORGANISATION,
            yearly.organisation(),
            staff.post(organisation + "-head").id(),
            yearly.id());
    Objective objective = boarding.objective(plan);
    var all = new ArrayList<Measure>();
    for (int of = 1; of <= number; of++) {
      int weight = of == 1 ? 100 - WEIGHT * (number - 1) : WEIGHT;
      Measure high = boarding.measure(above, "1." + of, weight, organisation, true);
      Measure low = boarding.measure(objective, "1." + of, weight, organisation, false);
      links.add(Author.SYSTEM, low, high, "");
      planning.indicator(low, "0", "10");
      all.add(low);
    }
    Measure first = all.getFirst();
    for (int of = 0; of < number; of++) {
      planning.indicator(first, "0", "10");
    }
    boarding.enforce(yearly);
    boarding.enforce(plan);
    all.forEach(it -> tell(it, 1));
    tell(first, number);
    directives(organisation, number);
    return pages(organisation, yearly, plan, first);
  }

  private Map<String, String> pages(
      String organisation, Document yearly, Document plan, Measure first) {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("board of all", "/work/evaluation");
    pages.put("board of one", "/work/evaluation/organisations/" + organisation);
    pages.put("evaluation of a plan", "/work/evaluation/documents/" + plan.id());
    pages.put("evaluation of a measure", "/work/evaluation/measures/" + first.id());
    pages.put("what was told", "/work/evaluation/checks");
    pages.put("promises", "/promises");
    pages.put("promises of one", "/promises/" + yearly.id());
    pages.put("plans", "/work/plans");
    pages.put("a plan", "/work/plans/" + plan.id());
    pages.put("a cascade", "/work/plans/" + yearly.id() + "/cascade");
    pages.put("a measure", "/work/measures/" + first.id());
    pages.put("who has reported", "/work/reports");
    pages.put("reports on a plan", "/work/plans/" + plan.id() + "/reports");
    pages.put("a report", "/work/reports/" + report(plan));
    pages.put("tasks from meetings", "/work/directives");
    pages.put("the inbox", "/work");
    return pages;
  }

  private void tell(Measure measure, int times) {
    for (int time = 0; time < times; time++) {
      record.tell(
          Author.SYSTEM, measure, "Хийсэн", BigDecimal.valueOf(40), LocalDate.of(2026, 2, 25));
      verdicts.find(
          Author.SYSTEM,
          measure,
          new Verdicts.Finding(Verdict.Kind.LOWERED, BigDecimal.valueOf(20), "Буурсан", "Акт"));
    }
  }

  private void directives(String organisation, int number) {
    database
        .sql(
            """
            insert into plan.directive
                (reference, origin, issued_on, text, giver_id, giver_organisation_id,
                 organisation_id, due_at, state, made_at)
            select 'Ү-' || gen_random_uuid(), 'MEETING', '2026-01-10', 'Үүрэг', :post,
                   :organisation, :organisation, :now, 'GIVEN', :now
            from generate_series(1, :number)
            """)
        .param("post", staff.post(organisation + "-head").id())
        .param("organisation", staff.organisationId(organisation))
        .param("number", number)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// A report that waits for its approval.
  private UUID report(Document plan) {
    return database
        .sql(
            """
            with report as (
                insert into plan.report
                    (document_id, organisation_id, year, part, rule_id, due_at, state, made_at,
                     submitted_at, first_submitted_at)
                values (:document, :organisation, 2026, 'Q1', gen_random_uuid(), :now,
                        'SUBMITTED', :now, :now, :now)
                returning id),
            lines as (
                insert into plan.report_line (report_id, measure_id, percent)
                select report.id, m.id, 50 from report, plan.measure m
                where m.document_id = :document)
            select id from report
            """)
        .param("document", plan.id())
        .param("organisation", plan.organisation())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query(UUID.class)
        .single();
  }

  /// What each page asks when it is opened for the second time: what happened meanwhile is in the
  /// scores then.
  private static Map<String, List<String>> statements(Browse browse, Map<String, String> pages) {
    Map<String, List<String>> statements = new LinkedHashMap<>();
    pages.forEach((name, path) -> open(browse, path));
    pages.forEach((name, path) -> statements.put(name, SqlCount.of(() -> open(browse, path))));
    return statements;
  }

  private static void open(Browse browse, String path) {
    assertThat(browse.open(path).status()).as(path).isEqualTo(200);
  }
}
