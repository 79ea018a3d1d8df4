package mn.ukhaalag.petition;

import mn.ukhaalag.notice.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What people can choose to be told of.
@Configuration
class PetitionTopics {

  @Bean
  Topic ownPetitions() {
    return Letters.OWN;
  }

  @Bean
  Topic followedPetitions() {
    return Letters.FOLLOWED;
  }
}
