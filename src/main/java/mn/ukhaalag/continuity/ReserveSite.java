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
import mn.ukhaalag.job.Rounds;
import mn.ukhaalag.postgres.DatabaseAccess;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What a reserve does besides showing pages: it takes new files over, asks the main site to
/// wait for it if that was chosen, and sees that its database was promoted.
@Component
@ConditionalOnBooleanProperty(name = "ukhaalag.takes-writes", havingValue = false)
class ReserveSite extends Rounds {

  private static final Logger log = LoggerFactory.getLogger(ReserveSite.class);
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final DataFolder data;
  private final DatabaseAccess access;
  private final ApplicationEventPublisher events;
  private volatile @Nullable Connection main;

  ReserveSite(DataFolder data, DatabaseAccess access, ApplicationEventPublisher events) {
    super(PAUSE, Duration.ZERO);
    this.data = data;
    this.access = access;
    this.events = events;
  }

  @Override
  protected void begin() {
    repeat("reserve-promotion", LOOK, this::awaitPromotion);
    if (!Standing.of(data.path()).isReplaced()) {
      repeat("reserve-follow", Duration.ZERO, this::follow);
    }
  }

  private Duration awaitPromotion() {
    if (!isPromoted()) {
      return LOOK;
    }
    events.publishEvent(new SiteChanged());
    return NEVER_AGAIN;
  }

  private boolean isPromoted() {
    try (Connection database = access.connect()) {
      return !truth(database, "select pg_is_in_recovery()");
    } catch (SQLException away) {
      log.debug("The database does not answer", away);
      return false;
    }
  }

  /// Over one connection for as long as it holds. The longer it takes to look through the files,
  /// the seldomer it is done.
  private Duration follow() throws SQLException, IOException, InterruptedException {
    Connection open = main;
    if (open == null) {
      Optional<DatabaseAccess> known = OtherSite.access(data.path());
      if (known.isEmpty()) {
        return PAUSE;
      }
      open = known.get().connect();
      main = open;
    }
    return copy(open);
  }

  private Duration copy(Connection open) throws SQLException, IOException, InterruptedException {
    boolean isDone = false;
    try {
      if (Standing.of(data.path()).isSynchronous()) {
        haveItWait(open);
      }
      long begun = System.nanoTime();
      var copy = new SiteCopy(open, data.path());
      copy.copyAttachments();
      copy.copyOthers();
      isDone = true;
      return DataFolder.pauseAfter(begun, PAUSE);
    } finally {
      if (!isDone) {
        ended();
      }
    }
  }

  @Override
  protected void failed(Exception problem) {
    log.warn("The main site does not answer: {}", problem.toString());
  }

  @Override
  protected void ended() {
    Connection open = main;
    main = null;
    try {
      if (open != null) {
        open.close();
      }
    } catch (SQLException gone) {
      log.debug("The connection to the main site was gone", gone);
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
