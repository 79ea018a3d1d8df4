package mn.ukhaalag.petition.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Secrets;
import mn.ukhaalag.petition.Petitions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What operators may tell about while somebody calls: the petitions found by the number that the
/// caller told.
@Component
class Calls {

  /// A longer call begins with another look-up.
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private final JdbcClient database;
  private final Secrets secrets;
  private final Clock clock;

  Calls(JdbcClient database, Secrets secrets, Clock clock) {
    this.database = database;
    this.secrets = secrets;
    this.clock = clock;
  }

  /// Opens these petitions to the operator for the time of a call.
  ///
  /// @param told the number by which they were found
  void open(UUID operator, List<UUID> petitions, String told) {
    database
        .sql(
            """
            insert into petition.desk_lookup (account_id, petition_id, told, at)
            select :operator, petition, :told, :now from unnest(:petitions::uuid[]) as petition
            on conflict (account_id, petition_id)
            do update set told = excluded.told, at = excluded.at
            """)
        .param("operator", operator)
        .param("told", secrets.encrypt(told))
        .param("now", Petitions.utc(clock.instant()))
        .param("petitions", petitions.toArray(UUID[]::new))
        .update();
  }

  /// The number by which the operator found the petition in this call; empty if he did not.
  Optional<String> told(UUID operator, UUID petition) {
    return database
        .sql(
            """
            select told from petition.desk_lookup
            where account_id = :operator and petition_id = :petition and at > :since
            """)
        .param("operator", operator)
        .param("petition", petition)
        .param("since", Petitions.utc(clock.instant().minus(LONGEST)))
        .query(byte[].class)
        .optional()
        .map(secrets::decrypt);
  }
}
