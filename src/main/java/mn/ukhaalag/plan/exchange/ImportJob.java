package mn.ukhaalag.plan.exchange;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Checks or applies one file in the background. If the node dies, another does it again from
/// the
/// beginning: nothing was applied then.
@Configuration
class ImportJob {

  static final String NAME = "plan-import";

  private static final int ID_LENGTH = 36;

  @Bean
  Task<Void> takeInPlans(TakingIn takingIn) {
    return Tasks.oneTime(NAME)
        .execute(
            (instance, context) ->
                takingIn.run(UUID.fromString(instance.getId().substring(0, ID_LENGTH))));
  }
}
