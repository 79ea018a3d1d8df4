package mn.ukhaalag.petition;

import java.util.UUID;
import mn.ukhaalag.language.Language;
import org.jspecify.annotations.Nullable;

/// Who sent a petition, and how to reach that person. Kept apart from the petition, so that the
/// one can be forgotten without the other. All fields but the language may be missing: somebody
/// who tips off need not say who he is.
///
/// @param account the account it was sent with
/// @param registerNumber РД as typed and checked; kept encrypted
/// @param filedByPost the post of the operator who filed on the person's behalf
public record Petitioner(
    @Nullable UUID account,
    @Nullable String name,
    @Nullable String registerNumber,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String address,
    Language language,
    @Nullable UUID filedByPost) {

  public boolean isReachable() {
    return account != null || phone != null || email != null;
  }
}
