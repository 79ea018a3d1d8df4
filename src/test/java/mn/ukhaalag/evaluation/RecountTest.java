package mn.ukhaalag.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.evaluation.Verdicts.Finding;
import mn.ukhaalag.evaluation.board.Boarding;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Level;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Measures;
import mn.ukhaalag.plan.Objective;
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
      select month::text || organisation_id || coalesce(score::text, '-') || explanation::text
      from evaluation.organisation_score where month = :month
      """;

  @Autowired Boarding boarding;
  @Autowired Measures measures;
  @Autowired Refreshing refreshing;
  @Autowired Recount recount;
  @Autowired Verdicts verdicts;
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
      refreshing.catchUp();
    }
    catchUp();
    List<String> kept = kept(documents);
    recount.run();
    assertThat(kept(documents)).containsExactlyInAnyOrderElementsOf(kept);
    assertThat(kept).hasSizeGreaterThan(documents.size());
  }

  private void catchUp() {
    while (refreshing.catchUp()) {
      clock.advance(Duration.ZERO);
    }
  }

  private List<String> kept(List<Document> documents) {
    return database
        .sql(KEPT)
        .param("documents", documents.stream().map(Document::id).toArray(java.util.UUID[]::new))
        .param("month", LocalDate.of(2026, 3, 1))
        .query(String.class)
        .list();
  }
}
