package mn.ukhaalag.service.certificate;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.web.NotFound;
import org.springframework.stereotype.Component;

/// Who may look into the register of issued certificates: those who work in the organisation, and
/// auditors into all. Its head revokes.
@Component
class RegisterRights {

  private static final Role[] READERS = {
    Role.OFFICIAL, Role.HEAD, Role.INTAKE_OPERATOR, Role.AUDITOR
  };

  private final CertificateRows rows;
  private final Organisations organisations;

  RegisterRights(CertificateRows rows, Organisations organisations) {
    this.rows = rows;
    this.organisations = organisations;
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

  /// A certificate of one of them.
  ///
  /// @throws NotFound if there is none, or not for this actor
  Certificate seen(Actor actor, String number) {
    Set<UUID> readable = organisations(actor);
    return CertificateNumber.parse(number)
        .flatMap(rows::find)
        .filter(it -> readable.contains(it.order().organisation()))
        .orElseThrow(() -> new NotFound("issued certificate " + number));
  }

  /// Whether that post may revoke it.
  boolean mayRevoke(Holding held, Certificate certificate) {
    return held.roles().contains(Role.HEAD)
        && held.organisation().equals(certificate.order().organisation());
  }
}
