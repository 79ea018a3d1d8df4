package mn.ukhaalag.petition.filing;

import mn.ukhaalag.notice.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class FilingTopics {

  /// Codes for those who are asked to sign or want to follow.
  @Bean
  Topic signatureRequests() {
    return SignatureCodes.TOPIC;
  }
}
