package mn.ukhaalag.access;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// How a browser shows which session is its own.
@Configuration
class SessionCookie {

  /// Base64 makes of them the 36 characters that the table of sessions has room for.
  private static final int RANDOM_BYTES = 27;

  /// Ids of 216 random bits; the framework's own have 122.
  @Bean
  static SessionIdGenerator sessionIds() {
    var random = new SecureRandom();
    return () -> {
      var bytes = new byte[RANDOM_BYTES];
      random.nextBytes(bytes);
      return Base64.getUrlEncoder().encodeToString(bytes);
    };
  }

  /// Where the house has an `https` address, no other host can set this cookie (`__Host-`); without
  /// TLS a browser would not take a cookie of that name.
  @Bean
  static CookieSerializer sessionCookies(@Value("${ukhaalag.address}") String address) {
    var cookies = new DefaultCookieSerializer();
    cookies.setCookieName(address.startsWith("https://") ? "__Host-SESSION" : "SESSION");
    return cookies;
  }
}
