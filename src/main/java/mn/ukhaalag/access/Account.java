package mn.ukhaalag.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.ledger.Thing;
import org.jspecify.annotations.Nullable;

/// What signs in: a citizen, or an official of the directory.
///
/// @param official null for a citizen
/// @param name how the person is called on screens and in letters
/// @param language the one that letters to the person are written in
/// @param blockedAt since when it cannot sign in; null if it can
public record Account(
    UUID id,
    @Nullable UUID official,
    String name,
    @Nullable Contact email,
    @Nullable Contact phone,
    Language language,
    @Nullable Instant blockedAt) {

  /// How the ledger and others name accounts.
  static final String THING = "account";

  /// A citizen who is to get an account.
  ///
  /// @param identity null where nobody asked for it
  public record Citizen(
      String familyName,
      String givenName,
      @Nullable Identity identity,
      @Nullable Contact email,
      @Nullable Contact phone,
      Language language) {

    /// The whole name, as in a passport.
    public String name() {
      return familyName.isEmpty() ? givenName : familyName + " " + givenName;
    }
  }

  /// An official of the directory who is to get an account.
  public record Official(
      UUID id, String name, @Nullable Contact email, @Nullable Contact phone, Language language) {}

  /// Where the person is reached first.
  public Optional<Contact> contact() {
    return Optional.ofNullable(phone == null ? email : phone);
  }

  /// As the ledger names it.
  public static Thing thing(UUID id) {
    return new Thing(THING, id);
  }
}
