package mn.ukhaalag.notice;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// A topic as a module would define it.
@Configuration
class TestTopic {

  @Bean
  Topic answers() {
    return new Topic("letter.answers");
  }
}
