package mn.ukhaalag.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who acts, and in which post.
///
/// @param account the account; null for a person without one and for the system itself
/// @param post the post that gave the right to act; null for citizens and the system
/// @param inSteadOf the official who holds that post, if whoever acts only stands in for him
public record Author(@Nullable UUID account, @Nullable UUID post, @Nullable UUID inSteadOf) {

  /// The system itself, by a rule and not by a person.
  public static final Author SYSTEM = new Author(null, null);

  /// Somebody who acts in his own post, or in none.
  public Author(@Nullable UUID account, @Nullable UUID post) {
    this(account, post, null);
  }
}
