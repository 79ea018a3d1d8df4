package mn.ukhaalag.petition.open311;

import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.petition.Reference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which requests a post has sent, whether they are published or not.
@Component
class OwnRequests {

  private final JdbcClient database;

  OwnRequests(JdbcClient database) {
    this.database = database;
  }

  boolean has(Actor actor, Reference reference) {
    return actor.isOfficial()
        && database
            .sql(
                """
                select exists (
                  select 1 from petition.petition p
                  join petition.petitioner s on s.petition_id = p.id
                  where p.reference = :reference and s.filed_by_post = any(:posts))
                """)
            .param("reference", reference.text())
            .param("posts", actor.holdings().stream().map(Holding::post).toArray(UUID[]::new))
            .query(Boolean.class)
            .single();
  }
}
