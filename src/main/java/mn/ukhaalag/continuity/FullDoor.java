package mn.ukhaalag.continuity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import mn.ukhaalag.web.Banner;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// While the disk is full everybody may read, and whoever sends something is told that it cannot
/// be kept.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 16)
class FullDoor extends OncePerRequestFilter implements Banner {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final String SECONDS = "60";

  private final Room room;

  FullDoor(Room room) {
    this.room = room;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (room.isFull() && !READING.contains(request.getMethod())) {
      response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
      Refusal.send(
          request, response, HttpStatus.SERVICE_UNAVAILABLE, Message.of("continuity.full.refused"));
    } else {
      chain.doFilter(request, response);
    }
  }

  @Override
  public @Nullable Message sentence() {
    return room.isFull() ? Message.of("continuity.full.banner") : null;
  }
}
