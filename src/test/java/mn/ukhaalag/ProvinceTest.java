package mn.ukhaalag;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.ZoneId;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/// A test on the whole running system: the real database, a real port, a clock that the test
/// sets. All such tests share one context, so each makes the things it needs under names of its
/// own. Helpers of tests are plain components of the test sources: importing one would start a
/// second system.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "ukhaalag.data=target/test-data/${random.uuid}",
      "ukhaalag.demo=false",
      "ukhaalag.setup=false",
      "ukhaalag.secret-key=" + ProvinceTest.SECRET_KEY
    })
@Import(ProvinceTest.Settings.class)
public @interface ProvinceTest {

  /// The key of the house in all tests, so that a second node can be given the same.
  String SECRET_KEY = "dXV1dXV1dXV1dXV1dXV1dXV1dXV1dXV1dXV1dXV1dXU=";

  @TestConfiguration
  class Settings {
    @Bean
    @Primary
    SettableClock settableClock() {
      return new SettableClock(ZoneId.of("Asia/Ulaanbaatar"));
    }

    @Bean
    @Primary
    SentCodes sentCodes() {
      return new SentCodes();
    }
  }
}
