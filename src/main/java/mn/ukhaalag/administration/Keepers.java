package mn.ukhaalag.administration;

import java.util.List;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.web.NotFound;
import org.springframework.stereotype.Component;

/// Who keeps which organisation today.
@Component
class Keepers {

  private final Organisations organisations;

  Keepers(Organisations organisations) {
    this.organisations = organisations;
  }

  /// Somebody who keeps an organisation, in the post that lets him.
  ///
  /// @param ofProvince whether he keeps all of them
  record Keeper(Organisation organisation, Author author, boolean ofProvince) {

    String home() {
      return "/administration/organisations/" + organisation.code();
    }
  }

  /// The actor as a keeper of that organisation.
  ///
  /// @throws NotFound if there is no such organisation, or it is not the actor's to keep
  Keeper of(Actor actor, String code) {
    actor.requireAccount();
    Organisation organisation =
        organisations.byCode(code).orElseThrow(() -> new NotFound("organisation " + code));
    if (actor.holds(Role.PROVINCE_ADMINISTRATOR)) {
      return new Keeper(organisation, ofProvince(actor), true);
    }
    Holding holding =
        actor
            .in(Role.ORGANISATION_ADMINISTRATOR, organisation.id())
            .orElseThrow(() -> new NotFound("the administration of " + code));
    return new Keeper(organisation, actor.as(holding), false);
  }

  /// Whether the actor keeps it by a post of his own: a borrowed one gives no rights to others.
  boolean isOwn(Actor actor, Organisation organisation) {
    Actor own = actor.withoutDelegated();
    return own.holds(Role.PROVINCE_ADMINISTRATOR)
        || own.holds(Role.ORGANISATION_ADMINISTRATOR, organisation.id());
  }

  /// The same, for what only the province administrator does.
  Keeper ofProvince(Actor actor, String code) {
    ofProvince(actor);
    return of(actor, code);
  }

  /// The province administrator.
  ///
  /// @throws NotFound if the actor is none
  Author ofProvince(Actor actor) {
    return actor.as(actor.require(Role.PROVINCE_ADMINISTRATOR));
  }

  /// All that the actor keeps.
  ///
  /// @throws NotFound if that is none
  List<Organisation> kept(Actor actor) {
    actor.require(Role.PROVINCE_ADMINISTRATOR, Role.ORGANISATION_ADMINISTRATOR);
    boolean all = actor.holds(Role.PROVINCE_ADMINISTRATOR);
    return organisations.list().stream()
        .filter(it -> all || actor.holds(Role.ORGANISATION_ADMINISTRATOR, it.id()))
        .toList();
  }
}
