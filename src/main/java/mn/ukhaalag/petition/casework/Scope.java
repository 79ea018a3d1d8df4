package mn.ukhaalag.petition.casework;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.petition.Competence;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Of which organisations an actor sees lists, and how much of them.
@Component
class Scope {

  private final Organisations organisations;
  private final Competence competence;

  Scope(Organisations organisations, Competence competence) {
    this.organisations = organisations;
    this.competence = competence;
  }

  /// How much of an organisation's petitions somebody sees.
  ///
  /// @param seesSensitive whether those of sensitive categories too, and not only his own
  /// @param keepsRegister whether he may take the register with the names
  /// @param complainedOf posts; complaints about them he does not see
  record Sight(
      UUID organisation,
      boolean seesSensitive,
      boolean keepsRegister,
      List<Holding> holdings,
      Set<UUID> complainedOf) {

    UUID[] posts() {
      return holdings.stream().map(Holding::post).toArray(UUID[]::new);
    }

    UUID[] units() {
      List<UUID> units = new ArrayList<>();
      for (Holding held : holdings) {
        if (held.unit() != null) {
          units.add(held.unit());
        }
      }
      return units.toArray(UUID[]::new);
    }
  }

  /// The organisations to choose from: one's own first, then those that answer to it.
  List<Organisation> organisations(Actor actor) {
    actor.requireAccount();
    if (actor.holds(Role.AUDITOR)) {
      return organisations.list();
    }
    Set<UUID> own = new LinkedHashSet<>();
    actor.holdings().stream()
        .filter(Scope::worksOnPetitions)
        .forEach(it -> own.add(it.organisation()));
    Set<UUID> all = new LinkedHashSet<>(own);
    actor
        .organisations(Role.HEAD)
        .forEach(id -> organisations.children(id).forEach(child -> all.add(child.id())));
    return all.stream().map(organisations::get).toList();
  }

  /// How the actor sees that organisation, or the first one that he may see.
  ///
  /// @throws NotFound if he may see none, or not that one
  Sight sight(Actor actor, @Nullable UUID asked) {
    List<Organisation> allowed = organisations(actor);
    UUID chosen =
        allowed.stream()
            .map(Organisation::id)
            .filter(id -> asked == null || id.equals(asked))
            .findFirst()
            .orElseThrow(() -> new NotFound("petitions of " + asked));
    boolean isClerk = actor.holds(Role.INTAKE_OPERATOR, chosen) || actor.holds(Role.HEAD, chosen);
    return new Sight(
        chosen,
        isClerk || actor.holds(Role.AUDITOR),
        isClerk,
        actor.holdings(),
        competence.complainedOf(actor));
  }

  private static boolean worksOnPetitions(Holding held) {
    return held.roles().contains(Role.OFFICIAL)
        || held.roles().contains(Role.INTAKE_OPERATOR)
        || held.roles().contains(Role.HEAD);
  }
}
