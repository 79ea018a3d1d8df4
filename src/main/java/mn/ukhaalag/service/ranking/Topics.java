package mn.ukhaalag.service.ranking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.service.Service;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Which topics of petitions are about a service, and how many complaints that makes.
@Component
public class Topics {

  private final JdbcClient database;
  private final Ledger ledger;

  Topics(JdbcClient database, Ledger ledger) {
    this.database = database;
    this.ledger = ledger;
  }

  /// The codes of the topics.
  List<String> of(UUID service) {
    return database
        .sql("select category_code from service.topic where service_id = :id order by 1")
        .param("id", service)
        .query(String.class)
        .list();
  }

  /// From now on these topics are about the service, and no others.
  @Transactional
  public void choose(Service service, Set<String> categories, Author by) {
    database
        .sql("delete from service.topic where service_id = :id")
        .param("id", service.id())
        .update();
    database
        .sql(
            """
            insert into service.topic (service_id, category_code)
            select :id, unnest(:codes::text[])
            """)
        .param("id", service.id())
        .param("codes", categories.toArray(String[]::new))
        .update();
    ledger.append(
        by,
        "service.topics-chosen",
        service.thing(),
        Map.of("topics", String.join(" ", categories.stream().sorted().toList())));
  }

  /// The complaints of a year by service. Those to another organisation count only for services
  /// that offices of sums and bags give. A service without topics is missing.
  Map<UUID, Integer> complaints(int year) {
    Map<UUID, Integer> complaints = new HashMap<>();
    database
        .sql(
            """
            select t.service_id, coalesce(sum(f.number), 0)::int as number
            from service.topic t
            join service.service s on s.id = t.service_id
            left join service.complaint_figure f
              on f.category_code = t.category_code and f.year = :year
                 and (s.level <> 'ORGANISATION' or f.organisation_id = s.organisation_id)
            group by t.service_id
            """)
        .param("year", year)
        .query(
            row -> {
              complaints.put(row.getObject("service_id", UUID.class), row.getInt("number"));
            });
    return complaints;
  }
}
