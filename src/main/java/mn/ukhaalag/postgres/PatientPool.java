package mn.ukhaalag.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.web.context.request.RequestContextHolder;

/// The connections of the house. Whoever answers a request waits for the database only so long:
/// it is better to be told than to look at an empty page. Jobs wait as long as their work takes.
final class PatientPool extends HikariDataSource implements Crowd {

  /// No statement of a page takes a tenth of it.
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /// So long a wait for a connection says that there are more than can be served.
  private static final Duration LONG = Duration.ofMillis(300);

  /// Nobody is sent away for fewer.
  private static final int FEW = 32;

  private final int most;
  private volatile long waited;

  /// @param most how many wait for a connection before others are sent away at once
  PatientPool(HikariConfig settings, int most) {
    super(settings);
    this.most = most;
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (RequestContextHolder.getRequestAttributes() == null) {
      return super.getConnection();
    }
    long begin = System.nanoTime();
    try {
      Connection connection = super.getConnection();
      connection.setNetworkTimeout(Runnable::run, (int) PATIENCE.toMillis());
      return connection;
    } finally {
      waited = System.nanoTime() - begin;
    }
  }

  @Override
  public boolean isThere() {
    int waiting = waiting();
    return waiting >= most || (waiting >= FEW && waited > LONG.toNanos());
  }

  private int waiting() {
    HikariPoolMXBean pool = getHikariPoolMXBean();
    return pool == null ? 0 : pool.getThreadsAwaitingConnection();
  }
}
