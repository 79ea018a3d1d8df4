package mn.ukhaalag.inbox.page;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import mn.ukhaalag.directory.Holding;
import org.jspecify.annotations.Nullable;

/// One page of the list of work.
///
/// @param acting the posts in which the one who looks stands in for the holder
/// @param actions what may be done with several things at once
/// @param next the address of the next page; null on the last one
/// @param first the address of the first page; null on the first one
public record WorkPage(
    Sight sight,
    List<Holding> acting,
    Counts counts,
    List<Item> items,
    List<Action> actions,
    @Nullable String next,
    @Nullable String first,
    Instant now) {

  /// A button under the list.
  ///
  /// @param thingKind of what it takes
  public record Action(String thingKind, String key, String path) {}

  /// Whether something can be done with several things of that kind at once.
  public boolean takes(String thingKind) {
    return actions.stream().anyMatch(action -> action.thingKind().equals(thingKind));
  }

  /// The kinds of work to choose from: those that there are, and the chosen one.
  public List<String> kinds() {
    var kinds = new TreeSet<>(counts.kinds().keySet());
    return List.copyOf(kinds);
  }

  /// All deadlines, the most urgent first.
  public Set<Due> dues() {
    return EnumSet.allOf(Due.class);
  }
}
