package mn.ukhaalag.service;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.web.NotFound;
import org.springframework.stereotype.Component;

/// Who keeps which services: administrators those of their organisation, and those of the province
/// all.
@Component
public class Keeping {

  private final Services services;
  private final Offering offering;

  Keeping(Services services, Offering offering) {
    this.services = services;
    this.offering = offering;
  }

  /// All that the actor keeps, with those that nobody else sees yet.
  ///
  /// @throws NotFound if the actor is no administrator
  public List<Service> all(Actor actor) {
    actor.require(Role.PROVINCE_ADMINISTRATOR, Role.ORGANISATION_ADMINISTRATOR);
    return Stream.concat(services.list().stream(), offering.hidden().stream())
        .filter(it -> keeps(actor, it.organisation()))
        .toList();
  }

  /// Whether the actor keeps the services of that organisation.
  public static boolean keeps(Actor actor, UUID organisation) {
    return actor.holds(Role.PROVINCE_ADMINISTRATOR)
        || actor.holds(Role.ORGANISATION_ADMINISTRATOR, organisation);
  }

  /// The service with that code.
  ///
  /// @throws NotFound if there is none, or it is not the actor's to keep
  public Service of(Actor actor, String code) {
    actor.requireAccount();
    return services
        .findEver(code)
        .filter(it -> keeps(actor, it.organisation()))
        .orElseThrow(() -> new NotFound("the administration of service " + code));
  }

  /// As the ledger names the actor when keeping that service.
  public Author author(Actor actor, Service service) {
    return actor.as(
        actor
            .in(Role.ORGANISATION_ADMINISTRATOR, service.organisation())
            .orElseGet(() -> actor.require(Role.PROVINCE_ADMINISTRATOR)));
  }
}
