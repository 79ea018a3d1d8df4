package mn.ukhaalag.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import mn.ukhaalag.language.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;

/// The language a browser reads in: Mongolian until its owner chooses otherwise.
@Controller
public class Languages {

  static final String COOKIE = "language";

  private static final String ONCE = Languages.class.getName() + ".once";

  /// Answers this one request in that language, whatever its reader has chosen: for showing a page
  /// as others see it.
  public static void once(HttpServletRequest request, Language language) {
    request.setAttribute(ONCE, language);
  }

  /// The language that this request is answered in. A program may say `Accept-Language: en`.
  public static Language of(HttpServletRequest request) {
    if (request.getAttribute(ONCE) instanceof Language once) {
      return once;
    }
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    if (cookie != null) {
      return Language.of(cookie.getValue());
    }
    String accepted = request.getHeader("Accept-Language");
    String path = RequestPath.of(request);
    boolean isProgram = path.startsWith("/api/") || path.startsWith("/open311/");
    return Language.of(isProgram && accepted != null ? accepted.split("[-,;]", 2)[0] : null);
  }

  @GetMapping("/language/{tag}")
  ResponseEntity<Void> choose(
      @PathVariable String tag,
      @RequestParam(defaultValue = "/") String back,
      HttpServletResponse response) {
    var cookie = new Cookie(COOKIE, Language.of(tag).tag());
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header("Location", LocalPath.orHome(back))
        .build();
  }
}
