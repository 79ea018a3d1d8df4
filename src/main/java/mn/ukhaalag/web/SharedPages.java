package mn.ukhaalag.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Keeps each [SharedPage] as it was written for [#KEPT], so that a crowd that looks at the same
/// thing is answered from memory. What changes what they show calls [#forget]; a change on another
/// node is seen when the time is over.
@Component
public class SharedPages implements HandlerInterceptor, WebMvcConfigurer {

  private static final Duration KEPT = Duration.ofSeconds(1);

  /// Beyond so many bytes the ones that are asked for least are dropped.
  private static final long MOST_BYTES = 16L << 20;

  /// Whoever brings another cookie may be shown something of his own.
  private static final Set<String> SAME_FOR_ALL =
      Set.of(
          Languages.COOKIE,
          "__Host-" + Languages.COOKIE,
          "XSRF-TOKEN",
          "__Host-XSRF-TOKEN",
          "device",
          "__Host-device");

  private static final String PLACE = SharedPages.class.getName();

  private final Clock clock;
  private volatile Cache<String, Kept> shelf = emptyShelf();

  SharedPages(Clock clock) {
    this.clock = clock;
  }

  private static final class Kept {
    private final byte[] content;
    private final String type;

    /// When its writing began, by the clock of the house.
    private final Instant begun;

    Kept(byte[] content, String type, Instant begun) {
      this.content = content;
      this.type = type;
      this.begun = begun;
    }
  }

  /// Where the page that is being written will be kept. A page that was begun before a change is
  /// laid on the shelf of before, which nobody looks at any more.
  private record Place(Cache<String, Kept> shelf, String key, Instant now) {}

  private static Cache<String, Kept> emptyShelf() {
    return Caffeine.newBuilder()
        .maximumWeight(MOST_BYTES)
        .weigher((String key, Kept kept) -> key.length() + kept.content.length)
        .expireAfterWrite(KEPT)
        .build();
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).order(Ordered.LOWEST_PRECEDENCE);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!isShared(handler) || !isAnybody(request)) {
      return true;
    }
    var place = new Place(shelf, key(request), clock.instant());
    Kept kept = place.shelf().getIfPresent(place.key());
    if (kept != null && isFresh(kept, place.now())) {
      response.setContentType(kept.type);
      write(response, kept.content);
      return false;
    }
    request.setAttribute(PLACE, place);
    return true;
  }

  private static boolean isShared(Object handler) {
    return handler instanceof HandlerMethod method && method.hasMethodAnnotation(SharedPage.class);
  }

  private static boolean isAnybody(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return HttpMethod.GET.matches(request.getMethod())
        && request.getAttribute(Visitor.ATTRIBUTE) == null
        && (cookies == null
            || Stream.of(cookies).allMatch(cookie -> SAME_FOR_ALL.contains(cookie.getName())));
  }

  private static String key(HttpServletRequest request) {
    String query = request.getQueryString();
    return Languages.of(request).tag()
        + ' '
        + request.getRequestURI()
        + (query == null ? "" : '?' + query);
  }

  private static boolean isFresh(Kept kept, Instant now) {
    return Duration.between(kept.begun, now).abs().compareTo(KEPT) < 0;
  }

  /// Keeps a page that was just written, if it is one to keep.
  static void keep(HttpServletRequest request, HttpServletResponse response, byte[] content) {
    var place = (Place) request.getAttribute(PLACE);
    if (place == null || response.getStatus() != HttpServletResponse.SC_OK) {
      return;
    }
    place.shelf().put(place.key(), new Kept(content, response.getContentType(), place.now()));
  }

  /// Something on the page is only for the one who asked for it.
  static void keepNot(HttpServletRequest request) {
    request.removeAttribute(PLACE);
  }

  /// Writes a page in one piece: it is thousands of small ones, and each would pass all filters.
  static void write(HttpServletResponse response, byte[] content) throws IOException {
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }

  /// Says, inside the transaction of a change, that shared pages will look different after it.
  public void forget() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      shelf = emptyShelf();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            shelf = emptyShelf();
          }
        });
  }
}
