package mn.ukhaalag.petition.casework;

import java.time.Clock;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petitions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which official read which petition, and so saw personal data, and when.
@Component
class Readings {

  private final JdbcClient database;
  private final Clock clock;

  Readings(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Writes down that the page was read.
  ///
  /// @param sawSender whether name and contact of the petitioner were on it
  void add(Actor actor, Petition petition, boolean sawSender) {
    UUID post =
        actor.holdings().stream()
            .filter(held -> held.organisation().equals(petition.organisation()))
            .findFirst()
            .or(() -> actor.holdings().stream().findFirst())
            .map(Holding::post)
            .orElse(null);
    database
        .sql(
            """
            insert into petition.reading (petition_id, account_id, post_id, at, saw_petitioner)
            values (:petition, :account, :post, :now, :sawSender)
            """)
        .param("petition", petition.id())
        .param("account", actor.requireAccount())
        .param("post", post)
        .param("now", Petitions.utc(clock.instant()))
        .param("sawSender", sawSender)
        .update();
  }
}
