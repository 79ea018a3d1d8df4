package mn.ukhaalag.evaluation.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Level;
import mn.ukhaalag.plan.Measure;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A report each month for a year: the boards keep what stood last in each month, and show the
/// months in their order.
@ProvinceTest
class MonthsTest {

  private static final String ORGANISATION = "kg-orkhon";
  private static final YearMonth FIRST = YearMonth.of(2026, 2);
  private static final int MONTHS = 11;

  @Autowired Boarding boarding;
  @Autowired SignedIn signedIn;
  @Autowired SettableClock clock;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  @AfterEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void theBoardShowsWhatEachMonthlyReportSaid() {
    clock.set(SettableClock.START);
    Document plan = boarding.draft(Level.ORGANISATION, ORGANISATION);
    Measure measure = boarding.measure(boarding.objective(plan), "1.1", 100, ORGANISATION, false);
    boarding.enforce(plan);
    var said = new ArrayList<String>();
    for (int number = 0; number < MONTHS; number++) {
      YearMonth month = FIRST.plusMonths(number);
      clock.set(month.atDay(20).atTime(3, 0).toInstant(ZoneOffset.UTC));
      report(plan, measure, number, 5 * number + 1);
      board();
      report(plan, measure, number, 5 * number + 7);
      said.add(5 * number + 7 + ".00");
      board();
    }
    Element row =
        board().page().select(".uk-heat tbody tr").stream()
            .filter(it -> it.select("th").text().equals(name()))
            .findFirst()
            .orElseThrow();
    List<String> cells = row.select("td").eachText();
    assertThat(cells.subList(cells.size() - MONTHS, cells.size())).isEqualTo(said);
    Seen own =
        signedIn
            .in("azdtg-hshudah-head", port)
            .open("/work/evaluation/organisations/" + ORGANISATION);
    assertThat(own.text()).contains("2026-02", "2026-12", "57.00");
  }

  private Seen board() {
    Seen board = signedIn.in("azdtg-hshudah-head", port).open("/work/evaluation?kind=EDUCATION");
    assertThat(board.status()).isEqualTo(200);
    return board;
  }

  private String name() {
    return database
        .sql(
            """
            select n.name_mn from directory.organisation_name n
            join directory.organisation o on o.id = n.organisation_id
            where o.code = :code and n.valid_to is null
            """)
        .param("code", ORGANISATION)
        .query(String.class)
        .single();
  }

  /// An approved report in time; the second one of a month takes the place of the first.
  private void report(Document plan, Measure measure, int number, int percent) {
    String[] parts = {"Q1", "HALF", "NINE_MONTHS", "YEAR"};
    UUID report =
        database
            .sql(
                """
                insert into plan.report
                    (document_id, organisation_id, year, part, rule_id, due_at, state, made_at,
                     submitted_at, first_submitted_at, approved_at)
                values (:document, :organisation, :year, :part, gen_random_uuid(),
                        :now + interval '1 day', 'APPROVED', :now, :now, :now, :now)
                on conflict (document_id, year, part) do update set approved_at = :now
                returning id
                """)
            .param("document", plan.id())
            .param("organisation", plan.organisation())
            .param("year", 2023 + number / parts.length)
            .param("part", parts[number % parts.length])
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .query(UUID.class)
            .single();
    database
        .sql(
            """
            insert into plan.report_line (report_id, measure_id, percent)
            values (:report, :measure, :percent)
            on conflict (report_id, measure_id) do update set percent = excluded.percent
            """)
        .param("report", report)
        .param("measure", measure.id())
        .param("percent", BigDecimal.valueOf(percent))
        .update();
  }
}
