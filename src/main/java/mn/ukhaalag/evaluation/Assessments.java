package mn.ukhaalag.evaluation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.ledger.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The parts of an organisation's score that no figure of the system gives: the monitoring team
/// assesses them for a year, with a reason. Nothing is changed: a later one takes the place of an
/// earlier one.
@Component
public class Assessments {

  private final JdbcClient database;
  private final Refreshing refreshing;
  private final Ledger ledger;
  private final Clock clock;

  Assessments(JdbcClient database, Refreshing refreshing, Ledger ledger, Clock clock) {
    this.database = database;
    this.refreshing = refreshing;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// What the team said of a part.
  public record Assessment(
      String part, BigDecimal percent, String reason, Instant at, @Nullable UUID post) {}

  /// All of an organisation in a year, the newest first.
  public List<Assessment> of(UUID organisation, int year) {
    return database
        .sql(
            """
            select part, percent, reason, at, post_id as post from evaluation.assessment
            where organisation_id = :id and year = :year order by id desc
            """)
        .param("id", organisation)
        .param("year", year)
        .query(Assessment.class)
        .list();
  }

  /// Assesses a part, and makes the organisation's score anew.
  @Transactional
  public void assess(
      Author author, UUID organisation, int year, String part, BigDecimal percent, String reason) {
    database
        .sql(
            """
            insert into evaluation.assessment
                (organisation_id, part, year, percent, reason, at, account_id, post_id)
            values (:organisation, :part, :year, :percent, :reason, :now, :account, :post)
            """)
        .param("organisation", organisation)
        .param("part", part)
        .param("year", year)
        .param("percent", percent)
        .param("reason", reason)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("account", author.account())
        .param("post", author.post())
        .update();
    ledger.append(
        author,
        "evaluation.assessed",
        new Thing("organisation", organisation),
        percent + " " + reason,
        Map.of("part", part, "year", Integer.toString(year)));
    refreshing.refreshOrganisation(organisation);
  }
}
