package mn.ukhaalag.access.provider;

import java.util.Base64;
import java.util.UUID;
import mn.ukhaalag.access.Secrets;
import org.springframework.stereotype.Component;

/// Under which name a system knows a person: always the same, and another one at each system, so
/// that two systems cannot put together what they know (pairwise identifiers, OpenID Connect Core
/// 1.0, 8.1).
@Component
class Subjects {

  private final Secrets secrets;

  Subjects(Secrets secrets) {
    this.secrets = secrets;
  }

  String of(UUID system, UUID account) {
    return text("subject at system", system + ":" + account);
  }

  /// Under which name a system knows a session of a person (`sid`); at each system another one.
  String session(UUID system, String mark) {
    return text("session at system", system + ":" + mark);
  }

  private String text(String purpose, String what) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.hmac(purpose, what));
  }
}
