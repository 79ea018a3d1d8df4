package mn.ukhaalag.service.certificate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.Readings;
import mn.ukhaalag.access.Readings.Kind;
import mn.ukhaalag.access.Readings.Purpose;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.web.NotFound;
import org.springframework.stereotype.Component;

/// Who may look into the register of issued certificates: those who work in the organisation, and
/// auditors into all. Whoever looks is written down. Its head revokes.
@Component
class RegisterRights {

  private static final Role[] READERS = {
    Role.OFFICIAL, Role.HEAD, Role.INTAKE_OPERATOR, Role.AUDITOR
  };

  private final CertificateRows rows;
  private final Organisations organisations;
  private final Readings readings;

  RegisterRights(CertificateRows rows, Organisations organisations, Readings readings) {
    this.rows = rows;
    this.organisations = organisations;
    this.readings = readings;
  }

  /// The organisations whose register the actor may read.
  ///
  /// @throws NotFound if there is none
  Set<UUID> organisations(Actor actor) {
    actor.require(READERS);
    return actor.holds(Role.AUDITOR)
        ? organisations.listEver().stream().map(Organisation::id).collect(Collectors.toSet())
        : actor.holdings().stream()
            .filter(held -> Stream.of(READERS).anyMatch(held.roles()::contains))
            .map(Holding::organisation)
            .collect(Collectors.toSet());
  }

  /// A certificate of one of them, which is read now.
  ///
  /// @throws NotFound if there is none, or not for this actor
  Certificate seen(Actor actor, String number) {
    Set<UUID> readable = organisations(actor);
    Certificate certificate =
        CertificateNumber.parse(number)
            .flatMap(rows::find)
            .filter(it -> readable.contains(it.order().organisation()))
            .orElseThrow(() -> new NotFound("issued certificate " + number));
    Purpose purpose = actor.holds(Role.AUDITOR) ? Purpose.CONTROL : Purpose.HANDLING;
    note(actor, certificate, purpose, EnumSet.of(Kind.NAME, Kind.WORDS, Kind.FILES));
    return certificate;
  }

  /// The names on a list of them are read now.
  void listed(Actor actor, List<Certificate> shown) {
    shown.forEach(it -> note(actor, it, Purpose.LIST, EnumSet.of(Kind.NAME)));
  }

  private void note(Actor actor, Certificate certificate, Purpose purpose, Set<Kind> kinds) {
    CertificateOrder order = certificate.order();
    readings.note(
        actor,
        order.organisation(),
        new Readings.Sight(
            certificate.thing(),
            certificate.number().text(),
            new Readings.Subject(order.holder().account(), null),
            purpose,
            kinds));
  }

  /// Whether that post may revoke it.
  boolean mayRevoke(Holding held, Certificate certificate) {
    return held.roles().contains(Role.HEAD)
        && held.organisation().equals(certificate.order().organisation());
  }
}
