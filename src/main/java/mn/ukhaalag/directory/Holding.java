package mn.ukhaalag.directory;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A post that an official holds today, or in which he stands in for its holder.
///
/// @param principal the holder in whose stead the official acts; null in a post of his own
public record Holding(
    UUID post,
    UUID organisation,
    @Nullable UUID unit,
    String titleMn,
    String titleEn,
    Set<Role> roles,
    @Nullable Principal principal) {

  /// The holder of a post that another acts in.
  ///
  /// @param official the id of the holder
  /// @param name as in letters, see [Official#name]
  public record Principal(UUID official, String name) {}

  /// A post of one's own.
  public Holding(
      UUID post,
      UUID organisation,
      @Nullable UUID unit,
      String titleMn,
      String titleEn,
      Set<Role> roles) {
    this(post, organisation, unit, titleMn, titleEn, roles, null);
  }

  /// Whether the right to the post was handed over by its holder, for some days.
  public boolean isDelegated() {
    return principal != null;
  }
}
