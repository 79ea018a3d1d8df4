package mn.ukhaalag.plan;

import static org.assertj.core.api.Assertions.assertThat;

import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.petition.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What hangs under a sentence by the hundreds has a page of its own.
@ProvinceTest
class CascadeSizeTest {

  private static final String ORGANISATION = "kg-khongor";
  private static final int MANY = 320;
  private static final int SHOWN = 300;

  @Autowired Planning planning;
  @Autowired Links links;
  @Autowired Staff staff;
  @Autowired SignedIn signedIn;
  @Autowired SettableClock clock;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  @Test
  void aMeasureUnderWhichHundredsHangLeadsToAPageOfItsOwn() {
    clock.set(SettableClock.START);
    Document programme = draft(Level.PROGRAMME);
    Document yearly = draft(Level.YEAR);
    Measure promised = measure(programme);
    Measure planned = measure(yearly);
    links.add(Author.SYSTEM, planned, promised, "");
    hang(planned);

    Browse head = signedIn.in(ORGANISATION + "-head", port);
    Seen whole = head.open(programme.path() + "/cascade");
    assertThat(twigs(whole)).isEqualTo(1);
    String further = whole.page().select("a[href*=under]").attr("href");
    assertThat(further).isEqualTo(yearly.path() + "/cascade?under=" + planned.id());

    Seen own = head.open(further);
    assertThat(twigs(own)).isEqualTo(SHOWN);
    assertThat(own.page().select(".govuk-inset-text").text()).isNotEmpty();
  }

  private static int twigs(Seen page) {
    return page.page().select(".uk-cascade__twigs > li").size();
  }

  private Document draft(Level level) {
    return planning.draft(
        level, staff.organisationId(ORGANISATION), staff.post(ORGANISATION + "-head").id(), null);
  }

  private Measure measure(Document document) {
    return planning.measure(
        planning.objective(document, "1"), "1.1", document.organisation(), null);
  }

  /// Measures of an organisation's plan that all serve one.
  private void hang(Measure above) {
    Document plan = draft(Level.ORGANISATION);
    Objective objective = planning.objective(plan, "1");
    database
        .sql(
            """
            with fresh as (
                insert into plan.measure
                    (document_id, objective_id, code, title, organisation_id, starts_on, due_on)
                select :plan, :objective, '1.' || number, 'Ажил ' || number, :organisation,
                       '2026-02-01', '2026-11-30'
                from generate_series(1, :many) as number
                returning id)
            insert into plan.link (measure_id, document_id, above_document_id, above_measure_id)
            select id, :plan, :aboveDocument, :above from fresh
            """)
        .param("plan", plan.id())
        .param("objective", objective.id())
        .param("organisation", plan.organisation())
        .param("many", MANY)
        .param("aboveDocument", above.document())
        .param("above", above.id())
        .update();
  }
}
