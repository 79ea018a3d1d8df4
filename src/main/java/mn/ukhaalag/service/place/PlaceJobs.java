package mn.ukhaalag.service.place;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import mn.ukhaalag.notice.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lets people move up each minute, wherever somebody waits.
@Configuration
class PlaceJobs {

  @Bean
  RecurringTask<Void> moveUpInQueues(JdbcClient database, Places places) {
    return Tasks.recurring("service-places", FixedDelay.of(Duration.ofMinutes(1)))
        .execute(
            (instance, context) ->
                database
                    .sql(
                        """
                        select distinct service_id from service.place
                        where given_at is null and left_at is null
                        """)
                    .query(UUID.class)
                    .list()
                    .forEach(places::moveUp));
  }

  @Bean
  Topic placeNotices() {
    return PlaceLetters.TOPIC;
  }
}
