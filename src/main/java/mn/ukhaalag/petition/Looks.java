package mn.ukhaalag.petition;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.Readings;
import mn.ukhaalag.access.Readings.Kind;
import mn.ukhaalag.access.Readings.Purpose;
import mn.ukhaalag.access.Readings.Sight;
import mn.ukhaalag.access.Readings.Subject;
import org.springframework.stereotype.Component;

/// Notes which official saw what of whoever sent a petition.
@Component
public class Looks {

  /// What stands on the page of those who work on a petition.
  private static final Set<Kind> ALL =
      EnumSet.of(
          Kind.NAME, Kind.REGISTER_NUMBER, Kind.CONTACT, Kind.ADDRESS, Kind.WORDS, Kind.FILES);

  private final Petitioners petitioners;
  private final Readings readings;

  Looks(Petitioners petitioners, Readings readings) {
    this.petitioners = petitioners;
    this.readings = readings;
  }

  /// The page of a petition was read.
  ///
  /// @param sawSender whether name and contact of the petitioner were on it
  public void page(Actor actor, Petition petition, boolean sawSender) {
    if (sawSender) {
      note(actor, petition, Purpose.HANDLING, ALL);
    } else {
      note(actor, petition, Purpose.CONTROL, EnumSet.of(Kind.WORDS, Kind.FILES));
    }
  }

  /// Something of a petition was seen.
  public void note(Actor actor, Petition petition, Purpose purpose, Set<Kind> kinds) {
    Optional<Petitioner> sender = petitioners.find(petition.id());
    var subject =
        new Subject(
            sender.map(Petitioner::account).orElse(null),
            sender.map(Petitioner::registerNumber).orElse(null));
    readings.note(
        actor,
        petition.organisation(),
        new Sight(petition.thing(), petition.reference().text(), subject, purpose, kinds));
  }
}
