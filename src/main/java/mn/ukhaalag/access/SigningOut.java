package mn.ukhaalag.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Component;

/// Ends all that a browser may see of somebody: his session, and the passes to single things, so
/// that the next one at the same machine finds none of it.
@Component
public class SigningOut {

  private final Sessions sessions;
  private final List<BrowserPasses<?>> passes;

  SigningOut(Sessions sessions, List<BrowserPasses<?>> passes) {
    this.sessions = sessions;
    this.passes = passes;
  }

  /// Ends the session of the request, and every pass that the browser brought.
  public void end(HttpServletRequest request, HttpServletResponse response) {
    sessions.end(request);
    passes.forEach(kind -> kind.endAll(request, response));
  }
}
