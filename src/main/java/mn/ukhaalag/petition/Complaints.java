package mn.ukhaalag.petition;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How many complaints came in about what, for other rooms: numbers only.
@Component
public class Complaints {

  private final JdbcClient database;

  Complaints(JdbcClient database) {
    this.database = database;
  }

  /// How many about a topic to one organisation.
  ///
  /// @param category the code of a leaf of the [Taxonomy]
  public record Count(String category, UUID organisation, int complaints) {}

  /// Those received from one moment until before another. Reads all petitions of that time: for
  /// jobs, not for pages.
  public List<Count> received(Instant from, Instant to) {
    return database
        .sql(
            """
            select category_code, organisation_id, count(*)::int as number
            from petition.petition
            where kind = 'COMPLAINT' and received_at >= :from and received_at < :to
            group by category_code, organisation_id
            """)
        .param("from", Timestamp.from(from))
        .param("to", Timestamp.from(to))
        .query(
            (row, number) ->
                new Count(
                    row.getString("category_code"),
                    row.getObject("organisation_id", UUID.class),
                    row.getInt("number")))
        .list();
  }
}
