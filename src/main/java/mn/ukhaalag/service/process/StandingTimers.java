package mn.ukhaalag.service.process;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The timers of processes for which time stands: they wait in a table of their own.
final class StandingTimers {

  private StandingTimers() {}

  /// Lets them go off so much later.
  static void postpone(JdbcClient database, String instance, Duration stood) {
    database
        .sql(
            """
            update flowable.act_ru_suspended_job
            set duedate_ = duedate_ + make_interval(secs => :seconds)
            where process_instance_id_ = :instance and type_ = 'timer'
            """)
        .param("seconds", (double) stood.toSeconds())
        .param("instance", instance)
        .update();
  }
}
