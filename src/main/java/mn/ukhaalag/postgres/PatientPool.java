package mn.ukhaalag.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.springframework.web.context.request.RequestContextHolder;

/// The connections of the house. Whoever answers a request waits for the database only so long,
/// and does not even begin to wait where too many do already: it is better to be told at once
/// than to look at an empty page. Jobs wait as long as their work takes.
final class PatientPool extends HikariDataSource {

  /// No statement of a page takes a tenth of it.
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /// So long a wait for a connection says that there are more than can be served.
  private static final Duration LONG = Duration.ofSeconds(1);

  /// Nobody is sent away for fewer.
  private static final int FEW = 4;

  private final int most;
  private volatile long waited;

  /// @param most how many may wait for a connection at a time
  PatientPool(HikariConfig settings, int most) {
    super(settings);
    this.most = most;
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (RequestContextHolder.getRequestAttributes() == null) {
      return super.getConnection();
    }
    if (isCrowded()) {
      throw new SQLTransientConnectionException("Too many wait for the database already");
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

  private boolean isCrowded() {
    HikariPoolMXBean crowd = getHikariPoolMXBean();
    int waiting = crowd == null ? 0 : crowd.getThreadsAwaitingConnection();
    return waiting >= most || (waiting >= FEW && waited > LONG.toNanos());
  }
}
