package mn.ukhaalag.service.certificate;

import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import mn.ukhaalag.notice.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Makes the file of a certificate in the background. If the key or an authority is out of reach,
/// it tries again, at first soon and later each few hours.
@Configuration
class PaperJob {

  static final String NAME = "service-certificate-paper";

  private static final Duration FIRST_RETRY = Duration.ofSeconds(10);

  @Bean
  Task<Void> certificatePapers(Papers papers) {
    return Tasks.oneTime(NAME)
        .onFailure(new ExponentialBackoffFailureHandler<>(FIRST_RETRY))
        .execute((instance, context) -> papers.make(UUID.fromString(instance.getId())));
  }

  @Bean
  Topic certificateNotices() {
    return CertificateLetters.TOPIC;
  }
}
