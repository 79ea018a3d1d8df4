package mn.ukhaalag.access;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What things of a kind are to the one whose data stand in them: a room that notes [Readings]
/// says it when the list is read, so that the log itself holds nothing personal. A bean is enough.
public interface ReadThings {

  /// The kind of the things.
  String thingKind();

  /// What they are; those that it does not know are shown by their numbers.
  Map<UUID, Named> named(Collection<UUID> things);

  /// One of them.
  ///
  /// @param kind the message key of what it is, for example an application
  /// @param person whose data stand in it, if he asked for somebody else; null for his own
  record Named(String kind, String titleMn, String titleEn, @Nullable String person) {}
}
