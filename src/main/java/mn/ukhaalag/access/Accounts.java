package mn.ukhaalag.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.directory.Appointments;
import mn.ukhaalag.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The accounts of citizens and officials.
@Component
public class Accounts {

  private final JdbcClient database;
  private final Appointments appointments;

  Accounts(JdbcClient database, Appointments appointments) {
    this.database = database;
    this.appointments = appointments;
  }

  private record Row(String name, @Nullable UUID officialId, String language) {}

  /// The actor that this account is today; empty if there is no such account or it is blocked.
  public Optional<Actor> actor(UUID account) {
    return database
        .sql(
            """
            select name, official_id, language
            from access.account where id = :id and blocked_at is null
            """)
        .param("id", account)
        .query(Row.class)
        .optional()
        .map(
            row ->
                new Actor(
                    account,
                    row.name(),
                    row.officialId() == null ? List.of() : appointments.holdings(row.officialId()),
                    Language.valueOf(row.language())));
  }
}
