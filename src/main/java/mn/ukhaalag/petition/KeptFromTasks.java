package mn.ukhaalag.petition;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.inbox.KeptAway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A complaint about an official is on no list of work that he reads, nor in his calendar: from its
/// first day on and for good, since an answered one is still moderated, replied to and written to.
@Component
class KeptFromTasks implements KeptAway {

  private final JdbcClient database;
  private final Competence competence;

  KeptFromTasks(JdbcClient database, Competence competence) {
    this.database = database;
    this.competence = competence;
  }

  @Override
  public Collection<UUID> from(Actor actor) {
    Set<UUID> posts = competence.complainedOf(actor);
    return posts.isEmpty()
        ? List.of()
        : database
            .sql("select id from petition.petition where subject_post_id = any(:posts)")
            .param("posts", posts.toArray(UUID[]::new))
            .query(UUID.class)
            .list();
  }
}
