package mn.ukhaalag.continuity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import mn.ukhaalag.web.Banner;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Refusal;
import mn.ukhaalag.web.StartNote;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// A site that takes no writes says so above every page and to whoever sends it something: it is
/// the reserve, or another site took over from it.
@Component
@ConditionalOnBooleanProperty(name = "ukhaalag.takes-writes", havingValue = false)
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class ReserveDoor extends OncePerRequestFilter implements Banner, StartNote {

  private static final Set<String> READING =
      Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.OPTIONS.name());

  private final String main;
  private final boolean isReplaced;
  private final DataFolder data;

  ReserveDoor(
      @Value("${ukhaalag.address}") String main,
      @Value("${ukhaalag.replaced:false}") boolean isReplaced,
      DataFolder data) {
    this.main = main;
    this.isReplaced = isReplaced;
    this.data = data;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (READING.contains(request.getMethod())) {
      chain.doFilter(request, response);
    } else {
      Refusal.send(
          request,
          response,
          HttpStatus.SERVICE_UNAVAILABLE,
          Message.of(
              isReplaced ? "continuity.replaced.refused" : "continuity.reserve.refused", main));
    }
  }

  @Override
  public @Nullable Message sentence() {
    return Message.of(
        isReplaced ? "continuity.replaced.banner" : "continuity.reserve.banner", main);
  }

  @Override
  public List<String> lines() {
    return List.of(
        isReplaced
            ? "ANOTHER SITE TOOK OVER: this one takes no writes. Say bin/standby --rebuild --data "
                + data.path()
            : "This is the reserve: pages are shown, nothing is taken in. If the main site is lost:"
                + " bin/promote --data "
                + data.path());
  }
}
