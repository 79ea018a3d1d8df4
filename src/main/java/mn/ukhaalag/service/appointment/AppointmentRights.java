package mn.ukhaalag.service.appointment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.web.NotFound;
import org.springframework.stereotype.Component;

/// Who works at the counters of an organisation, and who keeps them: always by a post held today.
/// What is not for somebody's eyes is missing for him.
@Component
class AppointmentRights {

  static final Role[] CLERKS = {Role.OFFICIAL, Role.HEAD, Role.INTAKE_OPERATOR};

  private final Counters counters;
  private final Visits visits;
  private final Organisations organisations;

  AppointmentRights(Counters counters, Visits visits, Organisations organisations) {
    this.counters = counters;
    this.visits = visits;
    this.organisations = organisations;
  }

  /// The organisations at whose counters the actor works.
  ///
  /// @throws NotFound if there is none
  Set<UUID> served(Actor actor) {
    actor.require(CLERKS);
    return actor.holdings().stream()
        .filter(AppointmentRights::isClerk)
        .map(Holding::organisation)
        .collect(Collectors.toSet());
  }

  private static boolean isClerk(Holding held) {
    return Stream.of(CLERKS).anyMatch(held.roles()::contains);
  }

  /// A counter at which the actor works.
  Counter counter(Actor actor, UUID id) {
    Set<UUID> served = served(actor);
    return counters
        .find(id)
        .filter(it -> served.contains(it.organisation()))
        .orElseThrow(() -> new NotFound("counter " + id));
  }

  /// An appointment of an organisation at whose counters the actor works.
  Visit visit(Actor actor, String number) {
    Set<UUID> served = served(actor);
    return VisitNumber.parse(number)
        .flatMap(visits::find)
        .filter(it -> served.contains(it.organisation()))
        .orElseThrow(() -> new NotFound("appointment " + number));
  }

  /// The actor as a clerk of that organisation.
  Author asClerk(Actor actor, UUID organisation) {
    Optional<Holding> held =
        actor.holdings().stream()
            .filter(it -> it.organisation().equals(organisation) && isClerk(it))
            .findFirst();
    return actor.as(held.orElseThrow(() -> new NotFound("clerk of " + organisation)));
  }

  /// The organisations whose counters the actor keeps.
  ///
  /// @throws NotFound if there is none
  List<Organisation> kept(Actor actor) {
    actor.require(Role.ORGANISATION_ADMINISTRATOR);
    return organisations.list().stream()
        .filter(it -> actor.holds(Role.ORGANISATION_ADMINISTRATOR, it.id()))
        .toList();
  }

  /// A counter that the actor keeps.
  Counter keptCounter(Actor actor, UUID id) {
    actor.require(Role.ORGANISATION_ADMINISTRATOR);
    return counters
        .find(id)
        .filter(it -> actor.holds(Role.ORGANISATION_ADMINISTRATOR, it.organisation()))
        .filter(it -> !it.isClosed())
        .orElseThrow(() -> new NotFound("kept counter " + id));
  }

  /// The actor as the one who keeps the counters of that organisation.
  Author asKeeper(Actor actor, UUID organisation) {
    return actor
        .in(Role.ORGANISATION_ADMINISTRATOR, organisation)
        .map(actor::as)
        .orElseThrow(() -> new NotFound("keeper of counters of " + organisation));
  }
}
