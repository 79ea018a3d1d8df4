package mn.ukhaalag.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import javax.sql.DataSource;
import mn.ukhaalag.ProvinceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A clock that was set back by a day stops no job for a day.
@ProvinceTest
class ClockSetBackTest {

  private final String task = "test-" + UUID.randomUUID();

  @Autowired DataSource database;
  @Autowired JdbcClient sql;

  @AfterEach
  void forget() {
    sql.sql("delete from job.scheduled_tasks where task_name = :task").param("task", task).update();
  }

  @Test
  void whatWasDoneInTheFutureIsDueAtOnce() {
    plan("1 day");
    new ClockSetBack(database).run();
    assertThat(isDue()).isTrue();
  }

  @Test
  void whatWasDoneInThePastWaits() {
    plan("-1 minute");
    new ClockSetBack(database).run();
    assertThat(isDue()).isFalse();
  }

  /// Done then, and due a minute later or in an hour.
  private void plan(String done) {
    sql.sql(
            """
            insert into job.scheduled_tasks
                (task_name, task_instance, execution_time, picked, last_success, version)
            values (:task, 'recurring', greatest(now() + :done::interval, now() + '1 hour'), false,
                    now() + :done::interval, 1)
            """)
        .param("task", task)
        .param("done", done)
        .update();
  }

  private boolean isDue() {
    return sql.sql(
            "select execution_time <= now() from job.scheduled_tasks where task_name = :task")
        .param("task", task)
        .query(Boolean.class)
        .single();
  }
}
