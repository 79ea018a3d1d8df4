package mn.ukhaalag.petition.post;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks for mails, on one node at a time.
@Configuration
class MailJobs {

  @Bean
  RecurringTask<Void> deliverMails(MailDelivery delivery) {
    return Tasks.recurring("petition-mail", FixedDelay.of(Duration.ofSeconds(10)))
        .execute((instance, context) -> delivery.run());
  }

  /// Only where a mailbox is configured.
  @Configuration
  @ConditionalOnProperty("ukhaalag.imap.host")
  @EnableConfigurationProperties(ImapSettings.class)
  static class Imap {

    @Bean
    ImapMailbox imapMailbox(ImapSettings settings, MailSpool spool) {
      return new ImapMailbox(settings, spool);
    }

    @Bean
    RecurringTask<Void> fetchMails(ImapMailbox mailbox) {
      return Tasks.recurring("petition-imap", FixedDelay.of(Duration.ofSeconds(30)))
          .execute((instance, context) -> mailbox.fetch());
    }
  }
}
