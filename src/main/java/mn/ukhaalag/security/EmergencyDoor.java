package mn.ukhaalag.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.Readings.Kind;
import mn.ukhaalag.access.Readings.Subject;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.ledger.Thing;

/// What a room lets be read in an emergency by an official who otherwise may not: exactly one
/// thing, and nothing is ever written through it. A room joins in with a bean of this type.
public interface EmergencyDoor {

  /// The kind of its things, as the ledger knows it.
  String thingKind();

  /// The thing with that number. Empty if there is none, and for somebody whom the law keeps away
  /// from it in every case, such as the one complained of: he is not told that there is one.
  Optional<Found> find(Actor actor, String number);

  /// All that is shown of it; empty if it is no more.
  Optional<Content> content(UUID id);

  /// A thing that was looked for.
  sealed interface Found {

    /// His posts let him read it as it is.
    record Allowed(String path) implements Found {}

    /// He may not read it.
    ///
    /// @param name as people know it, with nothing personal in it
    record Closed(Thing thing, String name) implements Found {}
  }

  /// What is read.
  ///
  /// @param subject whose data they are
  record Content(Subject subject, Set<Kind> kinds, List<Fact> facts, List<Attachment> files) {

    public Content {
      kinds = Set.copyOf(kinds);
      facts = List.copyOf(facts);
      files = List.copyOf(files);
    }
  }

  /// A line of it, in both languages.
  record Fact(String labelMn, String labelEn, String valueMn, String valueEn) {}
}
