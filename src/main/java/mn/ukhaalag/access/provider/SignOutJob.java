package mn.ukhaalag.access.provider;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Tells one system that somebody has left, and tries again if it does not listen.
@Configuration
class SignOutJob {

  static final String NAME = "access-sign-outs";

  @Bean
  Task<Void> tellOfSignOuts(SignOutPost post) {
    return Tasks.custom(NAME, Void.class)
        .execute((instance, context) -> after(post.send(UUID.fromString(instance.getId()))));
  }

  private static CompletionHandler<Void> after(Optional<Duration> wait) {
    return wait.isPresent()
        ? new CompletionHandler.OnCompleteReschedule<>(FixedDelay.of(wait.get()))
        : new CompletionHandler.OnCompleteRemove<>();
  }
}
