package mn.ukhaalag.service;

import java.util.EnumSet;
import java.util.Set;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.Readings;
import mn.ukhaalag.access.Readings.Kind;
import mn.ukhaalag.access.Readings.Purpose;
import mn.ukhaalag.access.Readings.Sight;
import mn.ukhaalag.access.Readings.Subject;
import mn.ukhaalag.directory.Role;
import org.springframework.stereotype.Component;

/// Writes down who looked at what people sent with a case; they can read it on the page of the
/// case.
@Component
public class Looks {

  private static final Set<Kind> ALL =
      EnumSet.of(
          Kind.NAME, Kind.REGISTER_NUMBER, Kind.CONTACT, Kind.ADDRESS, Kind.WORDS, Kind.FILES);

  private final Readings readings;

  Looks(Readings readings) {
    this.readings = readings;
  }

  /// The page of a case was opened.
  public void page(Actor actor, Application application, Request request) {
    readings.note(
        actor,
        application.organisation(),
        new Sight(
            application.thing(),
            application.reference().text(),
            new Subject(request.account(), null),
            actor.holds(Role.AUDITOR) ? Purpose.CONTROL : Purpose.HANDLING,
            ALL));
  }

  /// The receipt of a case that was filed at the desk was shown again.
  public void receipt(Actor actor, Application application, Request request) {
    readings.note(
        actor,
        application.organisation(),
        new Sight(
            application.thing(),
            application.reference().text(),
            new Subject(request.account(), null),
            Purpose.CALL,
            EnumSet.of(Kind.NAME)));
  }
}
