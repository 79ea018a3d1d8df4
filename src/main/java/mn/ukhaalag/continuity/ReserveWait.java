package mn.ukhaalag.continuity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import mn.ukhaalag.job.Rounds;
import mn.ukhaalag.postgres.DatabaseAccess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// While a reserve that is waited for is away, nobody can file: after some patience the main site
/// goes on alone, and waits again once the reserve has caught up. A site that has not seen its
/// reserve since its own start waits on: perhaps another has taken over from it.
@Component
@ConditionalOnBooleanProperty(name = "ukhaalag.takes-writes", matchIfMissing = true)
class ReserveWait extends Rounds {

  private static final Logger log = LoggerFactory.getLogger(ReserveWait.class);
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final DatabaseAccess access;
  private final DataFolder data;
  private final Duration patience;
  private boolean wasSeen;
  private boolean isTold;
  private long away;

  ReserveWait(
      DatabaseAccess access,
      DataFolder data,
      @Value("${ukhaalag.reserve.patience}") Duration patience) {
    super(LOOK, Duration.ZERO);
    this.access = access;
    this.data = data;
    this.patience = patience;
  }

  @Override
  protected void begin() {
    repeat("reserve-wait", LOOK, this::look);
  }

  /// Over a connection of its own: all others may be waiting.
  private Duration look() throws SQLException {
    try (Connection database = access.connect();
        var statement = database.createStatement();
        ResultSet row = statement.executeQuery(STATE)) {
      row.next();
      if (row.getBoolean("follows") || !row.getBoolean("awaited")) {
        wasSeen |= row.getBoolean("follows");
        isTold = false;
        away = System.nanoTime();
      } else if (!wasSeen || patience.isZero()) {
        tellOnce();
      } else if (System.nanoTime() - away > patience.toNanos()) {
        goOnAlone(database);
      }
    }
    return LOOK;
  }

  @Override
  protected void failed(Exception problem) {
    log.debug("The database does not answer", problem);
  }

  private static final String STATE =
      """
      select current_setting('synchronous_standby_names') <> '' as awaited,
             exists (select from pg_replication_slots slot
                     join pg_stat_replication it on it.pid = slot.active_pid
                     where slot.slot_name = 'ukhaalag_reserve' and it.state = 'streaming')
               as follows
      """;

  private void tellOnce() {
    if (!isTold) {
      log.error(
          "The reserve does not answer and is waited for: nobody can file. If it will not come back:"
              + " bin/standby --release --data {}",
          data.path());
      isTold = true;
    }
  }

  private void goOnAlone(Connection database) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute("alter system set synchronous_standby_names = ''");
      statement.execute("select pg_reload_conf()");
    }
    log.error("The reserve has been away for {}: this site goes on alone", patience);
  }
}
