package mn.ukhaalag.service.appointment;

import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.notice.Recipient;
import org.jspecify.annotations.Nullable;

/// Who comes.
///
/// @param account null for somebody without one, who then has a phone
/// @param name empty where nobody asked
public record Person(
    @Nullable UUID account,
    String name,
    @Nullable String phone,
    @Nullable String email,
    Language language) {

  /// What stands for the person in counting; an account is never mixed up with a number that
  /// anybody can type.
  String key() {
    return account == null ? "phone " + phone : "account " + account;
  }

  Optional<Recipient> recipient() {
    if (account != null) {
      return Optional.of(Recipient.account(account));
    }
    return email == null && phone == null
        ? Optional.empty()
        : Optional.of(new Recipient.Contact(name, email, phone, language));
  }
}
