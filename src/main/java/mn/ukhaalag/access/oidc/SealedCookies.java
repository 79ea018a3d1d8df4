package mn.ukhaalag.access.oidc;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import mn.ukhaalag.access.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What a browser carries for us for ten minutes and can neither read nor change. So nobody who
/// merely opens an address makes us write anything.
@Component
class SealedCookies {

  private static final Duration LIFE = Duration.ofMinutes(10);

  private final String prefix;
  private final Secrets secrets;
  private final JsonMapper json;
  private final Clock clock;

  SealedCookies(
      @Value("${ukhaalag.address}") String address, Secrets secrets, JsonMapper json, Clock clock) {
    this.prefix = address.startsWith("https://") ? "__Host-" : "";
    this.secrets = secrets;
    this.json = json;
    this.clock = clock;
  }

  /// @param name is sealed too: what was meant for one purpose is nothing for another
  private record Content(String name, Instant at, String value) {}

  void write(HttpServletResponse response, String name, Object value) {
    var content = new Content(name, clock.instant(), json.writeValueAsString(value));
    byte[] sealed = secrets.encrypt(json.writeValueAsString(content));
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    response.addCookie(cookie(name, text, (int) LIFE.toSeconds()));
  }

  /// What was written; empty if nothing was, if it is too old, or somebody changed it.
  <T> Optional<T> read(HttpServletRequest request, String name, Class<T> type) {
    Cookie brought = WebUtils.getCookie(request, prefix + name);
    return Optional.ofNullable(brought == null ? null : opened(brought.getValue()))
        .filter(it -> it.name().equals(name))
        .filter(it -> Duration.between(it.at(), clock.instant()).abs().compareTo(LIFE) <= 0)
        .map(it -> json.readValue(it.value(), type));
  }

  void forget(HttpServletResponse response, String name) {
    response.addCookie(cookie(name, "", 0));
  }

  private @Nullable Content opened(String text) {
    try {
      return json.readValue(secrets.decrypt(Base64.getUrlDecoder().decode(text)), Content.class);
    } catch (IllegalArgumentException | IllegalStateException | JacksonException changed) {
      return null;
    }
  }

  private Cookie cookie(String name, String value, int seconds) {
    var cookie = new Cookie(prefix + name, value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setMaxAge(seconds);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
