package mn.ukhaalag.plan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Organisations that carry a measure out together with the one that answers for it.
@Component
public class Executors {

  private final JdbcClient database;
  private final Ledger ledger;

  Executors(JdbcClient database, Ledger ledger) {
    this.database = database;
    this.ledger = ledger;
  }

  /// The co-executors of a measure.
  public List<UUID> of(UUID measure) {
    return database
        .sql("select distinct organisation_id from plan.executor where measure_id = :id")
        .param("id", measure)
        .query(UUID.class)
        .list();
  }

  /// Adds an organisation.
  @Transactional
  public void add(Author author, Measure measure, UUID organisation) {
    database
        .sql(
            """
            insert into plan.executor (measure_id, organisation_id)
            values (:measure, :organisation) on conflict do nothing
            """)
        .param("measure", measure.id())
        .param("organisation", organisation)
        .update();
    ledger.append(
        author,
        "plan.executor-added",
        measure.thing(),
        Map.of("organisation", organisation.toString()));
  }

  @Transactional
  public void remove(Author author, Measure measure, UUID organisation) {
    database
        .sql("delete from plan.executor where measure_id = :measure and organisation_id = :id")
        .param("measure", measure.id())
        .param("id", organisation)
        .update();
    ledger.append(
        author,
        "plan.executor-removed",
        measure.thing(),
        Map.of("organisation", organisation.toString()));
  }
}
