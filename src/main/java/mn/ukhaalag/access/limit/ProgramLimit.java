package mn.ukhaalag.access.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import mn.ukhaalag.access.ClientAddress;
import org.springframework.stereotype.Component;

/// Counts the requests of programs at doors that lead to no controller.
@Component
public class ProgramLimit {

  private final Limits limits;
  private final ClientAddress addresses;

  ProgramLimit(Limits limits, ClientAddress addresses) {
    this.limits = limits;
    this.addresses = addresses;
  }

  /// Counts one.
  ///
  /// @return how long the client has to wait; zero if it may go on
  public Duration count(HttpServletRequest request) {
    return limits.count(Limits.Kind.PROGRAM, addresses.of(request));
  }
}
