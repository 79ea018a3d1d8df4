package mn.ukhaalag.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets [CalmSessions] remember a session for as long as a request runs.
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class SessionMemory extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      ScopedValue.where(CalmSessions.MEMORY, new HashMap<>())
          .call(
              () -> {
                chain.doFilter(request, response);
                return null;
              });
    } catch (ServletException | IOException | RuntimeException problem) {
      throw problem;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
