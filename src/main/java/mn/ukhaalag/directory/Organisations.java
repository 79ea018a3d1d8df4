package mn.ukhaalag.directory;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The organisations of the province. Kept in memory: asking costs no query.
@Component
public class Organisations {

  private final Memory memory;

  Organisations(Memory memory) {
    this.memory = memory;
  }

  /// The organisation with that id, even if it is closed.
  public Optional<Organisation> find(@Nullable UUID id) {
    return id == null
        ? Optional.empty()
        : Optional.ofNullable(memory.now().organisations().get(id));
  }

  /// The organisation with that id, which must exist.
  ///
  /// @throws NotFound if there is none
  public Organisation get(UUID id) {
    return find(id).orElseThrow(() -> new NotFound("organisation " + id));
  }

  /// The organisation with that code, even if it is closed.
  public Optional<Organisation> byCode(String code) {
    return Optional.ofNullable(memory.now().byCode().get(code));
  }

  /// All that exist today, in the order in which they were entered.
  public List<Organisation> list() {
    return memory.now().today();
  }

  /// All that ever were.
  public List<Organisation> listEver() {
    return List.copyOf(memory.now().organisations().values());
  }

  /// Those of the ids that there are, for showing the names in a list.
  public Map<UUID, Organisation> named(Collection<UUID> ids) {
    var all = memory.now().organisations();
    return ids.stream()
        .distinct()
        .filter(all::containsKey)
        .collect(Collectors.toUnmodifiableMap(id -> id, all::get));
  }

  /// The superior today, in the governor's line if there is one.
  public Optional<Organisation> superior(UUID organisation) {
    var day = memory.now().day();
    return find(organisation).flatMap(it -> it.superiorOn(day)).flatMap(this::find);
  }

  /// Those that exist today and whose superior it is, in whatever line.
  public List<Organisation> children(UUID organisation) {
    return List.copyOf(memory.now().children().getOrDefault(organisation, List.of()));
  }

  /// These with all that answer to them today, in whatever line and however far below.
  public Set<UUID> withAllBelow(Set<UUID> tops) {
    var children = memory.now().children();
    var found = new HashSet<>(tops);
    var open = new ArrayDeque<>(tops);
    while (!open.isEmpty()) {
      for (Organisation child : children.getOrDefault(open.remove(), List.of())) {
        if (found.add(child.id())) {
          open.add(child.id());
        }
      }
    }
    return found;
  }
}
