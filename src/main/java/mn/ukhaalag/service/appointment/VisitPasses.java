package mn.ukhaalag.service.appointment;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.Secrets;
import mn.ukhaalag.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// Which appointments a visitor may see as his own: those of his account, and those that a signed
/// cookie opens to his browser for two hours.
@Component
class VisitPasses {

  private static final Duration LIFE = Duration.ofHours(2);

  private final Visits visits;
  private final Persons persons;
  private final Secrets secrets;
  private final Clock clock;

  VisitPasses(Visits visits, Persons persons, Secrets secrets, Clock clock) {
    this.visits = visits;
    this.persons = persons;
    this.secrets = secrets;
    this.clock = clock;
  }

  /// The appointment with this code, if it is the visitor's own.
  Optional<Visit> find(Actor actor, HttpServletRequest request, String number) {
    return VisitNumber.parse(number)
        .flatMap(visits::find)
        .filter(visit -> opens(request, visit) || isOf(actor, visit));
  }

  /// The same, which must be there.
  ///
  /// @throws NotFound if there is none or it is somebody else's
  Visit get(Actor actor, HttpServletRequest request, String number) {
    return find(actor, request, number)
        .orElseThrow(() -> new NotFound("own appointment " + number));
  }

  private boolean isOf(Actor actor, Visit visit) {
    UUID account = actor.account();
    return account != null
        && persons.find(visit.id()).filter(it -> account.equals(it.account())).isPresent();
  }

  /// Opens the appointment to the browser in which it was just taken; an account opens it to
  /// whoever has signed in, and nothing of it stays behind when he signs out.
  void grant(Actor actor, HttpServletResponse response, Visit visit) {
    if (!actor.isSignedIn()) {
      grant(response, visit);
    }
  }

  /// Opens the appointment to this browser.
  void grant(HttpServletResponse response, Visit visit) {
    long until = clock.instant().plus(LIFE).getEpochSecond();
    response.addCookie(cookie(visit, until + "." + mac(visit, until), (int) LIFE.toSeconds()));
  }

  /// Ends it, when somebody leaves a machine that others use too.
  void end(HttpServletResponse response, Visit visit) {
    response.addCookie(cookie(visit, "", 0));
  }

  private boolean opens(HttpServletRequest request, Visit visit) {
    return Optional.ofNullable(WebUtils.getCookie(request, name(visit)))
        .map(Cookie::getValue)
        .map(it -> it.split("\\.", -1))
        .filter(it -> it.length == 2 && it[0].matches("\\d{1,12}"))
        .filter(it -> isValid(visit, Long.parseLong(it[0]), it[1]))
        .isPresent();
  }

  private boolean isValid(Visit visit, long until, String mac) {
    return clock.instant().isBefore(Instant.ofEpochSecond(until))
        && MessageDigest.isEqual(
            mac.getBytes(StandardCharsets.UTF_8),
            mac(visit, until).getBytes(StandardCharsets.UTF_8));
  }

  private String mac(Visit visit, long until) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(secrets.hmac("appointment-pass", visit.id() + " " + until));
  }

  private static Cookie cookie(Visit visit, String value, int seconds) {
    var cookie = new Cookie(name(visit), value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setMaxAge(seconds);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  private static String name(Visit visit) {
    return "visit-" + visit.number().slug();
  }
}
