package mn.ukhaalag.access.oidc;

import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import mn.ukhaalag.web.LocalPath;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Sends a browser to a provider, with what only it can come back with.
@Component
class Departure {

  private final Discovery discovery;
  private final SealedCookies cookies;
  private final Clock clock;

  Departure(Discovery discovery, SealedCookies cookies, Clock clock) {
    this.discovery = discovery;
    this.cookies = cookies;
    this.clock = clock;
  }

  /// What somebody wants there.
  ///
  /// @param next the path that he wants to go to afterwards
  /// @param account whose owner is to show himself once more; null for somebody who signs in
  record Wish(Journey.Purpose purpose, String next, @Nullable UUID account) {}

  /// Begins a journey.
  ///
  /// @return the address at the provider
  /// @throws ProviderAway if the provider does not answer
  String begin(IdentityProvider provider, Wish wish, HttpServletResponse response)
      throws ProviderAway {
    var metadata = discovery.of(provider).metadata();
    var journey =
        new Journey(
            provider.id(),
            new State(32).getValue(),
            new Nonce(32).getValue(),
            new CodeVerifier().getValue(),
            LocalPath.orHome(wish.next()),
            wish.account(),
            wish.purpose(),
            clock.instant());
    cookies.write(response, Journey.COOKIE, journey);
    var request =
        new AuthenticationRequest.Builder(
                ResponseType.CODE, provider.scope(), provider.client(), provider.callback())
            .endpointURI(metadata.getAuthorizationEndpointURI())
            .state(new State(journey.state()))
            .nonce(new Nonce(journey.nonce()))
            .codeChallenge(new CodeVerifier(journey.verifier()), CodeChallengeMethod.S256);
    if (!provider.secondStepAcr().isEmpty()) {
      request.acrValues(provider.secondStepAcr().stream().map(ACR::new).toList());
    }
    if (journey.isAnew()) {
      // He shows now that the account there is his, and not that of the one before him.
      request.prompt(Prompt.Type.LOGIN).maxAge(0);
    }
    return request.build().toURI().toString();
  }
}
