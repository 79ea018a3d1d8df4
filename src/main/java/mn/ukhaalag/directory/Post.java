package mn.ukhaalag.directory;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mn.ukhaalag.ledger.Thing;
import org.jspecify.annotations.Nullable;

/// A post in an organisation, whoever holds it.
///
/// @param unit null if it stands above or outside the units
/// @param to the first day on which it is no more
public record Post(
    UUID id,
    UUID organisation,
    @Nullable UUID unit,
    String code,
    String titleMn,
    String titleEn,
    Set<Role> roles,
    LocalDate from,
    @Nullable LocalDate to) {

  /// Whether there is the post on that day.
  public boolean existsOn(LocalDate day) {
    return !from.isAfter(day) && !isOver(day);
  }

  /// Whether it is no more on that day.
  public boolean isOver(LocalDate day) {
    return to != null && !to.isAfter(day);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  /// The same post without the roles that are not wanted.
  public Post limitedTo(Predicate<Role> wanted) {
    var left = roles.stream().filter(wanted).collect(Collectors.toUnmodifiableSet());
    return new Post(id, organisation, unit, code, titleMn, titleEn, left, from, to);
  }

  /// As the ledger knows it.
  public Thing thing() {
    return new Thing("post", id);
  }
}
