package mn.ukhaalag.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.OwnerWay.Kind;
import mn.ukhaalag.web.Problems;
import org.springframework.stereotype.Component;

/// Asks somebody who is signed in to show once more that the account is his, before something that
/// a browser which he left open must not do: with his password or, if he has none, by signing in
/// anew at a house that his account is linked with.
@Component
public class OwnerCheck {

  /// The field of the form that the password is typed into.
  public static final String FIELD = "currentPassword";

  private static final String PASSWORD = "access.password.shown";
  private static final String ELSEWHERE = "access.owner.shown-elsewhere";
  private static final Duration FRESH = Duration.ofMinutes(15);

  private final SignIn signIn;
  private final Credentials credentials;
  private final LinkedHouses houses;
  private final Clock clock;

  OwnerCheck(SignIn signIn, Credentials credentials, LinkedHouses houses, Clock clock) {
    this.signIn = signIn;
    this.credentials = credentials;
    this.houses = houses;
    this.clock = clock;
  }

  /// What the page has to ask of the owner of the account.
  public OwnerWay way(HttpServletRequest request, UUID account) {
    if (credentials.hasPassword(account)) {
      return OwnerWay.of(Kind.PASSWORD);
    }
    return isFresh(request, ELSEWHERE)
        ? OwnerWay.of(Kind.SHOWN)
        : new OwnerWay(Kind.ELSEWHERE, houses.doors(account));
  }

  /// Whether the form brings his password, or he has no password and has just signed in elsewhere.
  /// Wrong passwords are counted and lock as at the sign-in.
  ///
  /// @param problems gets the sentence, at [#FIELD], if it does not
  public boolean isShown(HttpServletRequest request, UUID account, Problems problems) {
    if (!credentials.hasPassword(account)) {
      boolean isShown = isFresh(request, ELSEWHERE);
      problems.addIf(!isShown, FIELD, "access.owner.not-shown");
      return isShown;
    }
    String typed = Optional.ofNullable(request.getParameter(FIELD)).orElse("");
    switch (signIn.again(account, typed)) {
      case SignIn.Outcome.Proven _ -> {
        return true;
      }
      case SignIn.Outcome.Refused _, SignIn.Outcome.Blocked _ ->
          problems.add(FIELD, "access.password.current.wrong");
      case SignIn.Outcome.Locked locked ->
          problems.add(FIELD, "access.sign-in.locked", Reasons.clockTime(locked.until()));
    }
    return false;
  }

  /// Remembers for a quarter of an hour that he has shown himself to this house.
  public void note(HttpServletRequest request) {
    request.getSession().setAttribute(PASSWORD, clock.instant().toString());
  }

  public boolean isNoted(HttpServletRequest request) {
    return isFresh(request, PASSWORD);
  }

  /// A house that his account is linked with has seen him then.
  public void noteElsewhere(HttpServletRequest request, Instant at) {
    Instant now = clock.instant();
    request.getSession().setAttribute(ELSEWHERE, (at.isAfter(now) ? now : at).toString());
  }

  private boolean isFresh(HttpServletRequest request, String mark) {
    var session = request.getSession(false);
    return session != null
        && session.getAttribute(mark) instanceof String shown
        && Duration.between(Instant.parse(shown), clock.instant()).abs().compareTo(FRESH) <= 0;
  }
}
