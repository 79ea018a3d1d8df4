package mn.ukhaalag.directory;

import java.util.UUID;
import mn.ukhaalag.ledger.Thing;
import org.jspecify.annotations.Nullable;

/// Somebody who holds, or once held, a post.
///
/// @param familyName the father's (or mother's) name, as it stands before the given name
public record Official(
    UUID id, String familyName, String givenName, @Nullable String email, @Nullable String phone) {

  /// As officials are named in letters: the first letter of the family name, and the given name
  /// (`Б.Болд`).
  public String name() {
    return named(familyName, givenName);
  }

  static String named(String familyName, String givenName) {
    return familyName.isEmpty()
        ? givenName
        : Character.toString(familyName.codePointAt(0)) + "." + givenName;
  }

  /// As the ledger knows it.
  public Thing thing() {
    return thing(id);
  }

  static Thing thing(UUID official) {
    return new Thing("official", official);
  }
}
