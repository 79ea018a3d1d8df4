package mn.ukhaalag.service.appointment;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.BrowserPasses;
import mn.ukhaalag.access.Secrets;
import mn.ukhaalag.web.NotFound;
import org.springframework.stereotype.Component;

/// Which appointments a visitor may see as his own: those of his account, and those that a pass
/// opens to his browser.
@Component
class VisitPasses extends BrowserPasses<Visit> {

  private final Visits visits;
  private final Persons persons;

  VisitPasses(Visits visits, Persons persons, Secrets secrets, Clock clock) {
    super(
        secrets,
        clock,
        new Kind<>("appointment-pass", "visit-", Visit::id, it -> it.number().slug()));
    this.visits = visits;
    this.persons = persons;
  }

  /// The appointment with this code, if it is the visitor's own.
  Optional<Visit> find(Actor actor, HttpServletRequest request, String number) {
    return VisitNumber.parse(number)
        .flatMap(visits::find)
        .filter(visit -> opens(actor, request, visit) || isOf(actor, visit));
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
}
