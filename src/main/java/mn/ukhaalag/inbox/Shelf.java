package mn.ukhaalag.inbox;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Role;

/// Where in the table the tasks of an addressee lie.
///
/// @param role the name of the role; empty for a post and a unit
record Shelf(Kind kind, UUID addressee, String role) {

  /// What an addressee is.
  enum Kind {
    POST,
    UNIT,
    ORGANISATION
  }

  /// All shelves of the posts that the actor holds today.
  static Set<Shelf> of(Actor actor) {
    var shelves = new LinkedHashSet<Shelf>();
    for (Holding held : actor.holdings()) {
      shelves.add(new Shelf(Kind.POST, held.post(), ""));
      if (held.unit() != null) {
        shelves.add(new Shelf(Kind.UNIT, held.unit(), ""));
      }
      for (Role role : held.roles()) {
        shelves.add(new Shelf(Kind.ORGANISATION, held.organisation(), role.name()));
      }
    }
    return shelves;
  }

  static Kind kind(Addressee addressee) {
    return switch (addressee) {
      case Addressee.Post post -> Kind.POST;
      case Addressee.Unit unit -> Kind.UNIT;
      case Addressee.Organisation organisation -> Kind.ORGANISATION;
    };
  }

  static String role(Addressee addressee) {
    return addressee instanceof Addressee.Organisation organisation
        ? organisation.role().name()
        : "";
  }
}
