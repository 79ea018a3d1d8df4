package mn.ukhaalag.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.petition.figures.FreshFigures;
import mn.ukhaalag.plan.Indicator.Counting;
import mn.ukhaalag.plan.Indicator.Direction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Indicators that nobody enters: the figures of petitions fill them.
@ProvinceTest
class FeedTest {

  @Autowired Planning planning;
  @Autowired Indicators indicators;
  @Autowired Figures figures;
  @Autowired Feeds feeds;
  @Autowired FreshFigures petitions;
  @Autowired JdbcClient database;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void theShareOfPetitionsInTimeIsFilledByTheSystem() {
    UUID organisation = UUID.randomUUID();
    counted(organisation);
    Document plan = planning.draft(Level.ORGANISATION, organisation, UUID.randomUUID(), null);
    Measure measure = planning.measure(planning.objective(plan, "1"), "1.1", organisation, null);
    UUID share = add(measure, "petition.in-time", true);
    UUID days = add(measure, "petition.median-days", false);
    planning.enforce(plan);
    petitions.look();
    feeds.fill(2026, 1);
    feeds.fill(2026, 1);
    var known = figures.actuals(List.of(share, days));
    assertThat(known).hasSize(2);
    assertThat(Progress.share(known.stream().filter(it -> it.indicator().equals(share)).toList()))
        .hasValueSatisfying(it -> assertThat(it).isEqualByComparingTo("80"));
    assertThat(known.stream().filter(it -> it.indicator().equals(days)).findFirst())
        .hasValueSatisfying(it -> assertThat(it.value()).isEqualByComparingTo(new BigDecimal(7)));
  }

  private void counted(UUID organisation) {
    database
        .sql(
            """
            insert into petition.figure
                (month, organisation_id, category_code, sum_code, channel, received, in_time, late,
                 stars, ratings, days, answered)
            values ('2026-02-01', :organisation, 'R3', '4501', 'WEB', 10, 8, 2, 0, 0, '{7,12}',
                    '{6,2}')
            """)
        .param("organisation", organisation)
        .update();
    database.sql("update petition.figure_state set version = version + 1").update();
  }

  private UUID add(Measure measure, String feed, boolean isShare) {
    var facts =
        new Indicator.Facts(
            feed,
            "%",
            isShare ? Direction.RISING : Direction.FALLING,
            Counting.POINT,
            isShare,
            null,
            null,
            null,
            "",
            null);
    return indicators.add(Author.SYSTEM, measure.id(), facts, feed);
  }
}
