package mn.ukhaalag.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one room of the house forgets about a person who asks for it (right of erasure, Law on
/// Personal Data Protection), and what another law makes it keep until a day. The counterpart of
/// [OwnData]: each room that keeps anything about persons has one.
public interface OwnErasure {

  /// What would become of all that the room keeps of him; nothing is changed. Of a person who was
  /// forgotten already it tells what is still kept.
  List<Part> outlook(Person person, Terms terms);

  /// Forgets what no term keeps any more, in the transaction of the caller. It may be run again,
  /// and is: when a term ends, and after a backup was restored.
  void erase(Person person, Terms terms);

  /// Who is to be forgotten, as far as it is still known.
  ///
  /// @param name empty once it is forgotten
  record Person(UUID account, String name, @Nullable Contact email, @Nullable Contact phone) {}

  /// What becomes of a kind of thing.
  enum Fate {
    /// It goes.
    ERASED,
    /// It stays until its term ends, and goes then.
    KEPT,
    /// It is under way: nothing can be erased before it ends.
    OPEN
  }

  /// What becomes of some things of one kind.
  ///
  /// @param key the message key of what they are called
  /// @param name the number of the thing, if it is one that people know; else empty
  /// @param count how many they are
  /// @param rule the legal rule by which they stay; null unless they do
  /// @param until the last day on which they stay; null unless they do
  record Part(
      Fate fate,
      String key,
      String name,
      int count,
      @Nullable String rule,
      @Nullable LocalDate until) {

    public static Part erased(String key, int count) {
      return new Part(Fate.ERASED, key, "", count, null, null);
    }

    public static Part open(String key, String name) {
      return new Part(Fate.OPEN, key, name, 1, null, null);
    }

    public static Part kept(String key, String name, String rule, LocalDate until) {
      return new Part(Fate.KEPT, key, name, 1, rule, until);
    }
  }

  /// How long the law makes things be kept, by the rules in force today.
  interface Terms {

    /// The last day on which something that ended then is kept.
    ///
    /// @param rule the key of a legal rule, such as `personal.keep.petition`
    LocalDate until(String rule, Instant ended);

    /// Whether it need not be kept any more.
    boolean isOver(String rule, Instant ended);

    Instant now();
  }
}
