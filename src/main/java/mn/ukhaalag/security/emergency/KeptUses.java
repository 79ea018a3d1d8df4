package mn.ukhaalag.security.emergency;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.inbox.KeptAway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What another room keeps away from an auditor is not shown to him as the task to look at its
/// reading in an emergency either.
@Component
class KeptUses implements KeptAway {

  private final JdbcClient database;
  private final ObjectProvider<KeptAway> rooms;

  KeptUses(JdbcClient database, ObjectProvider<KeptAway> rooms) {
    this.database = database;
    this.rooms = rooms;
  }

  @Override
  public Collection<UUID> from(Actor actor) {
    UUID[] things =
        rooms.stream()
            .filter(room -> !(room instanceof KeptUses))
            .flatMap(room -> room.from(actor).stream())
            .toArray(UUID[]::new);
    return things.length == 0
        ? List.of()
        : database
            .sql("select id from security.emergency where thing_id = any(:things)")
            .param("things", things)
            .query(UUID.class)
            .list();
  }
}
