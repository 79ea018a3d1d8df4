package mn.ukhaalag.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.secret.InstallationSecret;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// What was just done, told once on the page that follows a redirect.
///
/// It travels in a cookie and not in a session, so that people without an account need none.
/// It is signed: what stands in the sentence is a text of ours and not one that another host of the
/// same domain planted.
@Component
public class Notes {

  private static final String COOKIE = "note";

  private static final String ALGORITHM = "HmacSHA256";

  private final Words words;
  private final SecretKeySpec key;

  Notes(Words words, InstallationSecret secret) {
    this.words = words;
    this.key = new SecretKeySpec(secret.derive("note", 32), ALGORITHM);
  }

  /// Tells the sentence on the next page.
  public void tell(HttpServletResponse response, String key, Object... arguments) {
    String text =
        Stream.concat(Stream.of(key), Arrays.stream(arguments).map(String::valueOf))
            .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
            .collect(Collectors.joining("|"));
    response.addCookie(cookie(mac(text) + "|" + text, 60));
  }

  /// Takes the sentence that is to be told on this page, if there is one.
  @Nullable Message take(HttpServletRequest request, HttpServletResponse response) {
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    if (cookie == null || response.isCommitted()) {
      return null;
    }
    response.addCookie(cookie("", 0));
    String[] signed = cookie.getValue().split("\\|", 2);
    return signed.length == 2 && isOurs(signed[0], signed[1]) ? read(signed[1]) : null;
  }

  private @Nullable Message read(String text) {
    try {
      List<String> parts =
          Arrays.stream(text.split("\\|", -1))
              .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
              .toList();
      return words.has(parts.getFirst())
          ? new Message(parts.getFirst(), List.copyOf(parts.subList(1, parts.size())))
          : null;
    } catch (IllegalArgumentException unreadable) {
      return null;
    }
  }

  private boolean isOurs(String mac, String text) {
    return MessageDigest.isEqual(
        mac.getBytes(StandardCharsets.UTF_8), mac(text).getBytes(StandardCharsets.UTF_8));
  }

  private String mac(String text) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] made = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(made);
    } catch (GeneralSecurityException problem) {
      throw new IllegalStateException(problem);
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
