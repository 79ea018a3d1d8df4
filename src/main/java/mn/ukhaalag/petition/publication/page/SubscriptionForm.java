package mn.ukhaalag.petition.publication.page;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What somebody typed who wants letters about new publications.
///
/// @param category code of a group or of a leaf; empty for all
/// @param area code of a sum or bag; empty for all
public record SubscriptionForm(
    @Nullable String email, @Nullable String category, @Nullable String area) {

  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@<>\"',;]{1,64}@[^\\s@<>\"',;]{1,180}\\.[^\\s@<>\"',;.]{2,63}");

  public String address() {
    return email == null ? "" : email.strip();
  }

  public boolean isAddress() {
    return ADDRESS.matcher(address()).matches()
        && address().chars().noneMatch(Character::isISOControl);
  }

  public @Nullable String chosenCategory() {
    return Filter.of(null, category, null, null, null, null).category();
  }

  public @Nullable String chosenArea() {
    return Filter.of(null, null, area, null, null, null).area();
  }
}
