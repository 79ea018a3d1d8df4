package mn.ukhaalag.petition.bulk;

import mn.ukhaalag.notice.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What people can choose to be told of.
@Configuration
class BulkTopics {

  @Bean
  Topic importedPetitions() {
    return LateDigest.TOPIC;
  }
}
