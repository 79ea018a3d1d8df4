package mn.ukhaalag.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import mn.ukhaalag.web.Problems;
import org.springframework.stereotype.Component;

/// Asks somebody signed in for his password once more.
@Component
public class PasswordCheck {

  private static final String SHOWN = "access.password.shown";
  private static final Duration FRESH = Duration.ofMinutes(15);

  private final SignIn signIn;
  private final Clock clock;

  PasswordCheck(SignIn signIn, Clock clock) {
    this.signIn = signIn;
    this.clock = clock;
  }

  /// Whether it is the password of the account. If not, the form is told why.
  public boolean isShown(UUID account, String typed, String field, Problems problems) {
    switch (signIn.again(account, typed)) {
      case SignIn.Outcome.Proven _ -> {}
      case SignIn.Outcome.Refused _ -> problems.add(field, "access.password.current.wrong");
      case SignIn.Outcome.Locked locked ->
          problems.add(field, "access.sign-in.locked", Reasons.clockTime(locked.until()));
    }
    return problems.isEmpty();
  }

  /// Remembers for a quarter of an hour that it was shown.
  public void note(HttpServletRequest request) {
    request.getSession().setAttribute(SHOWN, clock.instant().toString());
  }

  public boolean isNoted(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null
        && session.getAttribute(SHOWN) instanceof String shown
        && Duration.between(Instant.parse(shown), clock.instant()).abs().compareTo(FRESH) <= 0;
  }
}
