package mn.ukhaalag.job;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Notices at the start that the clock of the machine was set back meanwhile: then jobs that are
/// done again and again would wait for a time that has been once already. Those that were done in
/// what is now the future are due at once. While the house runs, [SteadyClock] sees to it.
final class ClockSetBack {

  private static final Logger log = LoggerFactory.getLogger(ClockSetBack.class);

  private final JdbcClient database;

  ClockSetBack(DataSource database) {
    this.database = JdbcClient.create(database);
  }

  void run() {
    try {
      int due =
          database
              .sql(
                  """
                  update job.scheduled_tasks set execution_time = now()
                  where not picked and execution_time > now()
                    and last_success > now() + interval '1 minute'
                  """)
              .update();
      if (due > 0) {
        log.warn("The clock of the machine was set back: {} jobs are done at once", due);
      }
    } catch (DataAccessException away) {
      log.debug("The database does not answer", away);
    }
  }
}
