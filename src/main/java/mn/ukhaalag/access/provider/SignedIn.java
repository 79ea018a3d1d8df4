package mn.ukhaalag.access.provider;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/// A person as Spring Authorization Server wants to have him: with the time at which he proved who
/// he is, which ID tokens tell (`auth_time`).
final class SignedIn {

  private SignedIn() {}

  /// @param session by which mark his session here is known; null if it is not
  static Authentication of(UUID account, Instant at, @Nullable String session) {
    var factor =
        FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
            .issuedAt(at)
            .build();
    var person =
        UsernamePasswordAuthenticationToken.authenticated(
            account.toString(), null, List.of(factor));
    person.setDetails(session);
    return person;
  }

  static @Nullable String session(Authentication person) {
    return person.getDetails() instanceof String mark ? mark : null;
  }

  /// When he proved it.
  static Instant at(Authentication person) {
    return person.getAuthorities().stream()
        .filter(FactorGrantedAuthority.class::isInstance)
        .map(FactorGrantedAuthority.class::cast)
        .map(FactorGrantedAuthority::getIssuedAt)
        .findFirst()
        .orElseThrow();
  }
}
