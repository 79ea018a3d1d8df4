package mn.ukhaalag.notice;

import java.util.UUID;
import mn.ukhaalag.language.Language;
import org.jspecify.annotations.Nullable;

/// Who is told.
public sealed interface Recipient {

  /// Somebody with an account, by the channels that he chose.
  record Account(UUID id) implements Recipient {}

  /// Whoever holds the post at that moment, and whoever stands in for him. Nobody is told while it
  /// is vacant: the work itself waits in the inbox.
  record Post(UUID id) implements Recipient {}

  /// Somebody without an account: by e-mail if there is an address, else by SMS; by both if it
  /// is urgent.
  ///
  /// @param name as in the greeting; may be empty
  record Contact(String name, @Nullable String email, @Nullable String phone, Language language)
      implements Recipient {}

  static Recipient account(UUID id) {
    return new Account(id);
  }

  static Recipient post(UUID id) {
    return new Post(id);
  }
}
