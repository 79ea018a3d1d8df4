package mn.ukhaalag.access.provider;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.SecurityFilterChain;

/// A door that is built when the first one knocks: most installations have no other system, and
/// the start is not to wait for it.
final class LazyDoor implements Filter {

  private final Supplier<SecurityFilterChain> plan;
  private volatile @Nullable FilterChainProxy door;

  LazyDoor(Supplier<SecurityFilterChain> plan) {
    this.plan = plan;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    door().doFilter(request, response, chain);
  }

  private FilterChainProxy door() {
    FilterChainProxy built = door;
    return built == null ? build() : built;
  }

  private synchronized FilterChainProxy build() {
    FilterChainProxy built = door;
    if (built == null) {
      built = new FilterChainProxy(List.of(plan.get()));
      door = built;
    }
    return built;
  }
}
