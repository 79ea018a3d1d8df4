package mn.ukhaalag.petition.bulk;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Takes one file over in the background. When the node is asked to stop, or dies, another turn
/// goes on with the rows that are left.
@Configuration
class ImportJob {

  static final String NAME = "petition-import";

  @Bean
  Task<Void> takeOverPetitions(TakeOver takeOver) {
    return Tasks.custom(NAME, Void.class)
        .execute(
            (instance, context) ->
                takeOver.run(
                        UUID.fromString(instance.getId()),
                        () -> context.getSchedulerState().isShuttingDown())
                    ? new CompletionHandler.OnCompleteRemove<>()
                    : new CompletionHandler.OnCompleteReschedule<>(
                        FixedDelay.of(Duration.ofSeconds(1))));
  }
}
