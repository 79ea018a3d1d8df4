package mn.ukhaalag.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Tells whether a form was sent by a page of ours, by what only the browser itself can write:
/// `Sec-Fetch-Site`, or `Origin` in older ones.
@Component
class Origins {

  /// Where a form comes from.
  enum Origin {
    OURS,
    FOREIGN,
    /// The browser does not say.
    UNKNOWN
  }

  private final @Nullable String home;

  Origins(@Value("${ukhaalag.address}") String address) {
    this.home = authority(address);
  }

  Origin of(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") ? Origin.OURS : Origin.FOREIGN;
    }
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin == null) {
      return Origin.UNKNOWN;
    }
    String from = authority(origin);
    return from != null && (from.equals(home) || from.equals(request.getHeader(HttpHeaders.HOST)))
        ? Origin.OURS
        : Origin.FOREIGN;
  }

  private static @Nullable String authority(String address) {
    try {
      return URI.create(address).getRawAuthority();
    } catch (IllegalArgumentException unreadable) {
      return null;
    }
  }
}
