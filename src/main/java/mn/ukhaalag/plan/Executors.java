package mn.ukhaalag.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Organisations and posts that carry a measure out together with the one that answers for it.
@Component
public class Executors {

  private final JdbcClient database;
  private final Ledger ledger;

  Executors(JdbcClient database, Ledger ledger) {
    this.database = database;
    this.ledger = ledger;
  }

  /// One who helps.
  ///
  /// @param post null for the organisation as a whole
  public record Executor(UUID organisation, @Nullable UUID post) {

    /// As a form or an address names it: the post, or the organisation.
    public String key() {
      return String.valueOf(post == null ? organisation : post);
    }
  }

  private record Row(UUID measure, UUID organisation, @Nullable UUID post) {}

  /// The co-executors of a measure.
  public List<Executor> of(UUID measure) {
    return of(List.of(measure)).getOrDefault(measure, List.of());
  }

  /// The co-executors of these measures.
  public Map<UUID, List<Executor>> of(Collection<UUID> measures) {
    return database
        .sql(
            """
            select measure_id as measure, organisation_id as organisation, post_id as post
            from plan.executor where measure_id = any(:ids)
            order by measure_id, organisation_id, post_id nulls first
            """)
        .param("ids", measures.toArray(UUID[]::new))
        .query(Row.class)
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Row::measure,
                Collectors.mapping(
                    it -> new Executor(it.organisation(), it.post()), Collectors.toList())));
  }

  /// Adds one.
  @Transactional
  public void add(Author author, Measure measure, Executor executor) {
    database
        .sql(
            """
            insert into plan.executor (measure_id, organisation_id, post_id)
            values (:measure, :organisation, :post) on conflict do nothing
            """)
        .params(params(measure, executor))
        .update();
    ledger.append(author, "plan.executor-added", measure.thing(), detail(executor));
  }

  /// Takes one out.
  @Transactional
  public void remove(Author author, Measure measure, Executor executor) {
    database
        .sql(
            """
            delete from plan.executor
            where measure_id = :measure and organisation_id = :organisation
              and post_id is not distinct from :post::uuid
            """)
        .params(params(measure, executor))
        .update();
    ledger.append(author, "plan.executor-removed", measure.thing(), detail(executor));
  }

  private static Map<String, @Nullable Object> params(Measure measure, Executor executor) {
    Map<String, @Nullable Object> params = new HashMap<>();
    params.put("measure", measure.id());
    params.put("organisation", executor.organisation());
    params.put("post", executor.post());
    return params;
  }

  private static Map<String, String> detail(Executor executor) {
    var detail = new HashMap<String, String>();
    detail.put("organisation", executor.organisation().toString());
    UUID post = executor.post();
    if (post != null) {
      detail.put("post", post.toString());
    }
    return Map.copyOf(detail);
  }
}
