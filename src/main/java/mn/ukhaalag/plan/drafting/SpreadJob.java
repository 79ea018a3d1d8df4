package mn.ukhaalag.plan.drafting;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives something to many in the background. If the node dies, another goes on with the lines
/// that are left.
@Configuration
class SpreadJob {

  static final String NAME = "plan-spread";

  @Bean
  Task<Void> giveToMany(Spreading spreading) {
    return Tasks.oneTime(NAME)
        .execute((instance, context) -> spreading.run(UUID.fromString(instance.getId())));
  }
}
