package mn.ukhaalag.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who acts, and in which post.
///
/// @param account the account; null for a person without one and for the system itself
/// @param post the post that gave the right to act; null for citizens and the system
public record Author(@Nullable UUID account, @Nullable UUID post) {

  /// The system itself, by a rule and not by a person.
  public static final Author SYSTEM = new Author(null, null);
}
