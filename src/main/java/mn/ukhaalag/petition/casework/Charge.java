package mn.ukhaalag.petition.casework;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who is to be charged: a post, or else a unit. Exactly one of them is there.
record Charge(@Nullable UUID unit, @Nullable UUID post) {

  /// Reads `post:` or `unit:` with an id; empty for anything else.
  static Optional<Charge> parse(String typed) {
    try {
      if (typed.startsWith("post:")) {
        return Optional.of(new Charge(null, UUID.fromString(typed.substring(5))));
      }
      if (typed.startsWith("unit:")) {
        return Optional.of(new Charge(UUID.fromString(typed.substring(5)), null));
      }
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
    return Optional.empty();
  }
}
