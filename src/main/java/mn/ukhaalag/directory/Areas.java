package mn.ukhaalag.directory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The aimag, its sums and their bags. Kept in memory: asking costs no query.
@Component
public class Areas {

  private final Memory memory;

  Areas(Memory memory) {
    this.memory = memory;
  }

  /// The area with that code, even if it is no more.
  public Optional<Area> find(@Nullable String code) {
    return code == null ? Optional.empty() : Optional.ofNullable(memory.now().areas().get(code));
  }

  public boolean isKnown(@Nullable String code) {
    return find(code).isPresent();
  }

  /// All that exist today, by code.
  public List<Area> list() {
    var now = memory.now();
    return now.areas().values().stream().filter(area -> area.existsOn(now.day())).toList();
  }

  /// The sums that exist today.
  public List<Area> sums() {
    return list().stream().filter(area -> area.kind() == Area.Kind.SUM).toList();
  }

  /// The parts of that area that exist today: the sums of an aimag, the bags of a sum.
  public List<Area> parts(String code) {
    return list().stream().filter(area -> code.equals(area.parent())).toList();
  }

  /// The sum that the area is or lies in; empty for an aimag and for an unknown code.
  public Optional<Area> sumOf(@Nullable String code) {
    return path(code).stream().filter(area -> area.kind() == Area.Kind.SUM).findFirst();
  }

  /// The area with all that it lies in, from the aimag down to itself; empty if it is unknown.
  public List<Area> path(@Nullable String code) {
    var path = new ArrayList<Area>();
    for (var area = find(code); area.isPresent(); area = find(area.get().parent())) {
      path.add(area.get());
    }
    Collections.reverse(path);
    return List.copyOf(path);
  }

  /// Whether the first area is the second one or lies in it.
  public boolean isWithin(@Nullable String code, String wider) {
    return path(code).stream().anyMatch(area -> area.code().equals(wider));
  }
}
