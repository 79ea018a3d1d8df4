package mn.ukhaalag.service;

import mn.ukhaalag.notice.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What people can choose to be told of.
@Configuration
class ServiceTopics {

  @Bean
  Topic ownApplications() {
    return Letters.OWN;
  }

  @Bean
  Topic casesOfColleagues() {
    return ColleagueLetters.TOPIC;
  }
}
