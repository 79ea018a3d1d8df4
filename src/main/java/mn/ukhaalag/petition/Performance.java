package mn.ukhaalag.petition;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How well petitions were answered, for those who evaluate work: numbers only, nothing of any
/// petition.
@Component
public class Performance {

  private final JdbcClient database;

  Performance(JdbcClient database) {
    this.database = database;
  }

  /// Petitions of an organisation whose time ended in the period.
  ///
  /// @param due how many
  /// @param inTime how many of them were answered before their time was over
  public record Punctuality(UUID organisation, int due, int inTime) {}

  /// Of those organisations that had any.
  ///
  /// @param to the first moment after the period; what is not due yet is not counted
  public List<Punctuality> punctuality(Collection<UUID> organisations, Instant from, Instant to) {
    return database
        .sql(
            """
            select organisation_id as organisation, count(*) as due,
                   count(*) filter (where coalesce(answered_at, closed_at) <= due_at) as in_time
            from petition.petition
            where organisation_id = any(:ids) and due_at >= :from and due_at < :to
              and merged_into is null
            group by organisation_id
            """)
        .param("ids", organisations.toArray(UUID[]::new))
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("to", to.atOffset(ZoneOffset.UTC))
        .query(Punctuality.class)
        .list();
  }

  /// How citizens rated answers.
  ///
  /// @param ratings how many
  /// @param stars together, 1 to 5 each
  public record Satisfaction(int ratings, int stars) {}

  /// Of the answers that were drafted in that post and rated in the period.
  public Satisfaction satisfaction(UUID post, Instant from, Instant to) {
    return database
        .sql(
            """
            select count(*) as ratings, coalesce(sum(r.stars), 0) as stars
            from petition.answer a join petition.rating r on r.answer_id = a.id
            where a.drafted_post = :post and r.at >= :from and r.at < :to
            """)
        .param("post", post)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("to", to.atOffset(ZoneOffset.UTC))
        .query(Satisfaction.class)
        .single();
  }
}
