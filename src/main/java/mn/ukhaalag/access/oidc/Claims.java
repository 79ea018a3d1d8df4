package mn.ukhaalag.access.oidc;

import com.nimbusds.oauth2.sdk.id.Identifier;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.Optional;
import mn.ukhaalag.access.Names;
import mn.ukhaalag.access.RegisterNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads from an ID token what the provider may tell us: who somebody is, his name, and — if its
/// numbers are believed — his register number. An e-mail address is not read at all.
@Component
class Claims {

  private final Clock clock;

  Claims(Clock clock) {
    this.clock = clock;
  }

  Stranger of(IdentityProvider provider, IDTokenClaimsSet token) {
    return new Stranger(
        provider.id(),
        token.getSubject().getValue(),
        text(token, "sid"),
        number(provider, token),
        name(token, "family_name"),
        name(token, "given_name"),
        seenAt(token),
        hasSecondStep(provider, token));
  }

  private @Nullable String number(IdentityProvider provider, IDTokenClaimsSet token) {
    if (provider.registerNumberClaim().isEmpty()) {
      return null;
    }
    String told = text(token, provider.registerNumberClaim());
    return RegisterNumber.read(told, LocalDate.now(clock))
            instanceof RegisterNumber.Valid(var it, _)
        ? it.value()
        : null;
  }

  private static @Nullable Instant seenAt(IDTokenClaimsSet token) {
    Date at = token.getAuthenticationTime();
    return at == null ? null : at.toInstant();
  }

  private static boolean hasSecondStep(IdentityProvider provider, IDTokenClaimsSet token) {
    boolean isByClass =
        Optional.ofNullable(token.getACR())
            .map(Identifier::getValue)
            .filter(provider.secondStepAcr()::contains)
            .isPresent();
    return isByClass
        || Optional.ofNullable(token.getAMR()).stream()
            .flatMap(Collection::stream)
            .map(Identifier::getValue)
            .anyMatch(provider.secondStepAmr()::contains);
  }

  private static String name(IDTokenClaimsSet token, String claim) {
    String told = text(token, claim).strip();
    return Names.isName(told) ? told : "";
  }

  private static String text(IDTokenClaimsSet token, String claim) {
    return token.getClaim(claim) instanceof String told ? told : "";
  }
}
