package mn.ukhaalag.access.passkey;

import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The random bytes that a passkey has to sign. The session keeps them; they are good once, for
/// five minutes, in the browser that asked for them and for what it asked.
@Component
class Challenges {

  private static final String KEPT = "access.passkey.challenge.";
  private static final int BYTES = 32;
  private static final Duration LIFE = Duration.ofMinutes(5);

  /// So long a session lasts that holds nothing else.
  private static final Duration STRANGER = Duration.ofMinutes(10);

  private final SecureRandom random = new SecureRandom();
  private final Clock clock;

  Challenges(Clock clock) {
    this.clock = clock;
  }

  /// What somebody wants to do with his passkey.
  enum Use {
    /// To sign in by it alone.
    SIGN_IN,
    /// To show it after the password, or before a grave act.
    STEP,
    /// To add it to his account.
    NEW
  }

  Challenge give(HttpServletRequest request, Use use) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    HttpSession session = request.getSession();
    if (session.isNew()) {
      session.setMaxInactiveInterval((int) STRANGER.toSeconds());
    }
    session.setAttribute(
        KEPT + use, Base64.getEncoder().encodeToString(bytes) + " " + clock.instant());
    return new DefaultChallenge(bytes);
  }

  /// The challenge that was given for that; whatever comes of it, it is used up.
  Optional<Challenge> take(HttpServletRequest request, Use use) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(KEPT + use) instanceof String kept)) {
      return Optional.empty();
    }
    session.removeAttribute(KEPT + use);
    int space = kept.indexOf(' ');
    Duration age = Duration.between(Instant.parse(kept.substring(space + 1)), clock.instant());
    return age.abs().compareTo(LIFE) <= 0
        ? Optional.of(new DefaultChallenge(Base64.getDecoder().decode(kept.substring(0, space))))
        : Optional.empty();
  }
}
