package mn.ukhaalag.notice.sending;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.net.URI;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import tools.jackson.databind.json.JsonMapper;

/// The ways out that are set up. What no way leads out for stays in the outbox, where the
/// administrator sees it.
@Configuration
@EnableConfigurationProperties(SendingSettings.class)
class SendingConfiguration {

  /// Between two looks at the outbox; this node's own letters are sent at once.
  private static final Duration PAUSE = Duration.ofSeconds(5);

  @Bean
  @ConditionalOnProperty("spring.mail.host")
  EmailCarrier emailCarrier(
      JavaMailSender server,
      Wording wording,
      ReplyMark marks,
      @Value("${ukhaalag.mail.from}") String from,
      @Value("${ukhaalag.mail.reply-to}") String replyTo) {
    return new EmailCarrier(server, wording, marks, from, replyTo);
  }

  @Bean
  @ConditionalOnProperty("ukhaalag.sms.url")
  SmsGateway httpSmsGateway(
      @Value("${ukhaalag.sms.url}") URI address,
      @Value("${ukhaalag.sms.token:}") String token,
      JsonMapper json) {
    return new HttpSmsGateway(address, token, json);
  }

  @Bean
  @ConditionalOnProperty(name = "ukhaalag.demo", havingValue = "true")
  @ConditionalOnMissingBean(SmsGateway.class)
  SmsGateway shownSmsGateway() {
    return new ShownSmsGateway();
  }

  @Bean
  @ConditionalOnBean(SmsGateway.class)
  SmsCarrier smsCarrier(SmsGateway gateway, Wording wording) {
    return new SmsCarrier(gateway, wording);
  }

  @Bean
  Task<?> sendNotices(Sender sender) {
    return Tasks.recurring("notice.send", FixedDelay.of(PAUSE))
        .execute((instance, context) -> sender.sendAll());
  }
}
