package mn.ukhaalag.security;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.web.NotFound;

/// Whose part of the registers somebody sees and keeps. The IT office (the administrators of the
/// province) keeps all of it and the auditor reads all of it; the head and the administrator of an
/// organisation keep what is theirs, and see nothing of others.
///
/// @param isOfAll whether it reaches over the whole province
/// @param organisations those whose part is seen, if not all are
public record Sight(boolean isOfAll, Set<UUID> organisations) {

  /// What the actor sees.
  public static Sight of(Actor actor) {
    boolean isOfAll = actor.holds(Role.AUDITOR) || actor.holds(Role.PROVINCE_ADMINISTRATOR);
    return new Sight(
        isOfAll,
        actor.holdings().stream()
            .filter(Sight::keeps)
            .map(Holding::organisation)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static boolean keeps(Holding held) {
    return held.roles().contains(Role.HEAD)
        || held.roles().contains(Role.ORGANISATION_ADMINISTRATOR);
  }

  /// Whether anything is seen at all.
  public boolean isAny() {
    return isOfAll || !organisations.isEmpty();
  }

  /// The same of somebody who must see something.
  ///
  /// @throws NotFound if he sees nothing
  public static Sight required(Actor actor) {
    official(actor);
    Sight sight = of(actor);
    if (!sight.isAny()) {
      throw new NotFound("the registers of security");
    }
    return sight;
  }

  public boolean reaches(UUID organisation) {
    return isOfAll || organisations.contains(organisation);
  }

  /// For a query: `(:all or organisation_id = any(:organisations))`.
  public UUID[] array() {
    return organisations.toArray(UUID[]::new);
  }

  /// The post in which the actor keeps the part of that organisation; empty if he only reads it.
  public static Optional<Holding> keeper(Actor actor, UUID organisation) {
    return actor.holdings().stream()
        .filter(it -> it.organisation().equals(organisation) && keeps(it))
        .findFirst()
        .or(() -> province(actor));
  }

  /// The post of the actor in the IT office.
  public static Optional<Holding> province(Actor actor) {
    return actor.holdings().stream()
        .filter(it -> it.roles().contains(Role.PROVINCE_ADMINISTRATOR))
        .findFirst();
  }

  /// The post of an official, whatever it may do. Somebody unknown is led to the sign-in page.
  ///
  /// @throws NotFound if none is held
  public static Holding official(Actor actor) {
    actor.requireAccount();
    return actor.holdings().stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("a page for officials"));
  }
}
