package mn.ukhaalag.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.ukhaalag.language.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// What was just done, told once on the page that follows a redirect.
///
/// It travels in a cookie and not in a session, so that people without an account need none.
/// Whoever forges the cookie can only show himself one of our own sentences.
@Component
public class Notes {

  private static final String COOKIE = "note";

  private final Words words;

  Notes(Words words) {
    this.words = words;
  }

  /// Tells the sentence on the next page.
  public void tell(HttpServletResponse response, String key, Object... arguments) {
    String text =
        Stream.concat(Stream.of(key), Arrays.stream(arguments).map(String::valueOf))
            .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
            .collect(Collectors.joining("|"));
    response.addCookie(cookie(text, 60));
  }

  /// Takes the sentence that is to be told on this page, if there is one.
  @Nullable Message take(HttpServletRequest request, HttpServletResponse response) {
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    if (cookie == null || response.isCommitted()) {
      return null;
    }
    response.addCookie(cookie("", 0));
    try {
      List<String> parts =
          Arrays.stream(cookie.getValue().split("\\|", -1))
              .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
              .toList();
      return words.has(parts.getFirst())
          ? new Message(parts.getFirst(), List.copyOf(parts.subList(1, parts.size())))
          : null;
    } catch (IllegalArgumentException unreadable) {
      return null;
    }
  }

  private static Cookie cookie(String value, int seconds) {
    var cookie = new Cookie(COOKIE, value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setMaxAge(seconds);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
