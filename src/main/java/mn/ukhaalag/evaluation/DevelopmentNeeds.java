package mn.ukhaalag.evaluation;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What officials should learn, as their evaluations say: for whoever plans training. The
/// evaluation itself is not told.
@Component
public class DevelopmentNeeds {

  private final JdbcClient database;

  DevelopmentNeeds(JdbcClient database) {
    this.database = database;
  }

  /// What an official should learn.
  public record Need(UUID official, UUID organisation, String topic) {}

  /// Of evaluations of that year whose result stands: it was accepted, or decided on.
  public List<Need> list(int year) {
    return database
        .sql(
            """
            select a.official_id as official, a.organisation_id as organisation, n.topic
            from evaluation.development_need n
            join evaluation.appraisal a on a.id = n.appraisal_id
            where a.year = :year and a.state in ('ACCEPTED', 'DECIDED')
            order by n.id
            """)
        .param("year", year)
        .query(Need.class)
        .list();
  }
}
