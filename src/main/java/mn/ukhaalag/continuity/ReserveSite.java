package mn.ukhaalag.continuity;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import mn.ukhaalag.continuity.reserve.OtherSite;
import mn.ukhaalag.continuity.reserve.SiteCopy;
import mn.ukhaalag.continuity.reserve.Standing;
import mn.ukhaalag.postgres.DatabaseAccess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// What a reserve does besides showing pages: it takes new files over, asks the main site to
/// wait for it if that was chosen, and sees that its database was promoted.
@Component
@ConditionalOnBooleanProperty(name = "ukhaalag.takes-writes", havingValue = false)
class ReserveSite implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(ReserveSite.class);
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final DataFolder data;
  private final DatabaseAccess access;
  private final ApplicationEventPublisher events;
  private volatile boolean isRunning;

  ReserveSite(DataFolder data, DatabaseAccess access, ApplicationEventPublisher events) {
    this.data = data;
    this.access = access;
    this.events = events;
  }

  @Override
  public void start() {
    isRunning = true;
    Thread.ofVirtual().name("reserve-promotion").start(this::awaitPromotion);
    if (!Standing.of(data.path()).isReplaced()) {
      Thread.ofVirtual().name("reserve-follow").start(this::follow);
    }
  }

  @Override
  public void stop() {
    isRunning = false;
  }

  @Override
  public boolean isRunning() {
    return isRunning;
  }

  private void awaitPromotion() {
    try {
      while (isRunning) {
        Thread.sleep(LOOK);
        if (isRunning && isPromoted()) {
          events.publishEvent(new SiteChanged());
          return;
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isPromoted() {
    try (Connection database = access.connect()) {
      return !truth(database, "select pg_is_in_recovery()");
    } catch (SQLException away) {
      log.debug("The database does not answer", away);
      return false;
    }
  }

  private void follow() {
    try {
      while (isRunning) {
        try {
          followMain();
        } catch (SQLException | IOException | RuntimeException problem) {
          log.warn("The main site does not answer: {}", problem.toString());
        }
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /// Over one connection for as long as it holds. The longer it takes to look through the files,
  /// the seldomer it is done.
  private void followMain() throws SQLException, IOException, InterruptedException {
    Optional<DatabaseAccess> main = OtherSite.access(data.path());
    if (main.isEmpty()) {
      return;
    }
    try (Connection database = main.get().connect()) {
      while (isRunning) {
        if (Standing.of(data.path()).isSynchronous()) {
          haveItWait(database);
        }
        long begun = System.nanoTime();
        var copy = new SiteCopy(database, data.path());
        copy.copyAttachments();
        copy.copyOthers();
        Duration taken = Duration.ofNanos(System.nanoTime() - begun).multipliedBy(20);
        Thread.sleep(taken.compareTo(PAUSE) > 0 ? taken : PAUSE);
      }
    }
  }

  /// Once this reserve has caught up: before that nobody could file until it has.
  private static void haveItWait(Connection main) throws SQLException {
    if (truth(main, IS_CAUGHT_UP)) {
      try (var statement = main.createStatement()) {
        statement.execute(
            "alter system set synchronous_standby_names = '" + name(main).replace("'", "") + "'");
        statement.execute("select pg_reload_conf()");
      }
      log.info("From now on the main site confirms nothing that is not here, too");
    }
  }

  private static final String IS_CAUGHT_UP =
      """
      select exists (
        select from pg_replication_slots slot
        join pg_stat_replication it on it.pid = slot.active_pid
        where slot.slot_name = 'ukhaalag_reserve' and it.state = 'streaming'
          and current_setting('synchronous_standby_names') <> quote_ident(it.application_name))
      """;

  private static String name(Connection main) throws SQLException {
    try (var statement = main.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select quote_ident(it.application_name) from pg_replication_slots slot
                join pg_stat_replication it on it.pid = slot.active_pid
                where slot.slot_name = 'ukhaalag_reserve'
                """)) {
      row.next();
      return row.getString(1);
    }
  }

  private static boolean truth(Connection database, String sql) throws SQLException {
    try (var statement = database.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getBoolean(1);
    }
  }
}
