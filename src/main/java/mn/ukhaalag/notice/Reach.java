package mn.ukhaalag.notice;

import java.util.Locale;
import java.util.UUID;
import mn.ukhaalag.access.Account;
import mn.ukhaalag.access.Contact;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.notice.sending.Channel;
import org.jspecify.annotations.Nullable;

/// Where a recipient can be reached.
///
/// @param account null for somebody without one
/// @param atWork whether he is written to as the holder of a post
record Reach(
    @Nullable UUID account,
    String name,
    @Nullable String email,
    @Nullable String phone,
    Language language,
    boolean atWork) {

  static Reach of(Account account, boolean atWork) {
    return new Reach(
        account.id(),
        account.name(),
        value(account.email()),
        value(account.phone()),
        account.language(),
        atWork);
  }

  private static @Nullable String value(@Nullable Contact contact) {
    return contact == null ? null : contact.value();
  }

  static Reach of(Recipient.Contact contact) {
    return new Reach(
        null, contact.name(), contact.email(), contact.phone(), contact.language(), false);
  }

  @Nullable String address(Channel channel) {
    return switch (channel) {
      case EMAIL -> email;
      case SMS -> phone;
    };
  }

  /// What makes him the same recipient another time.
  String identity() {
    return account != null
        ? account.toString()
        : (email != null ? email.toLowerCase(Locale.ROOT) : String.valueOf(phone));
  }
}
