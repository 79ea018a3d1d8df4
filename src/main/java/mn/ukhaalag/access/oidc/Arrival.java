package mn.ukhaalag.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Finds out whom a provider vouches for, when a browser comes back with a code (OpenID Connect
/// Core 1.0, 3.1.2.5 to 3.1.3.7).
@Component
class Arrival {

  private static final Logger log = LoggerFactory.getLogger(Arrival.class);
  private static final Duration SKEW = Duration.ofMinutes(1);

  private final Discovery discovery;
  private final Wire wire;
  private final Claims claims;

  Arrival(Discovery discovery, Wire wire, Claims claims) {
    this.discovery = discovery;
    this.wire = wire;
    this.claims = claims;
  }

  /// What becomes of it.
  ///
  /// @param answer the parameters that the browser brought
  Return of(IdentityProvider provider, Journey journey, Map<String, String> answer) {
    if (!isOfJourney(provider, journey, answer)) {
      return new Return.Refused(Refusal.STALE);
    }
    if (answer.containsKey("error")) {
      log.info("{} answers {}", provider, answer.get("error").replaceAll("[^\\w.-]", "?"));
      return new Return.Refused(
          "access_denied".equals(answer.get("error")) ? Refusal.CANCELLED : Refusal.ERROR);
    }
    try {
      Discovery.Known known = discovery.of(provider);
      requireIssuer(provider, known.metadata(), answer.get("iss"));
      JWT token = token(provider, journey, known.metadata(), answer.getOrDefault("code", ""));
      var validator =
          new IDTokenValidator(provider.issuer(), provider.client(), known.keys(), null);
      IDTokenClaimsSet shown = validator.validate(token, new Nonce(journey.nonce()));
      requireFresh(journey, shown);
      return new Return.Vouched(claims.of(provider, shown));
    } catch (ProviderAway | IOException away) {
      log.warn("Nobody can sign in with {}", provider, away);
      return new Return.Refused(Refusal.AWAY);
    } catch (BadJOSEException | JOSEException | ParseException wrong) {
      log.warn("{} brought what cannot be believed: {}", provider, wrong.getMessage());
      return new Return.Refused(Refusal.UNTRUSTED);
    }
  }

  private static boolean isOfJourney(
      IdentityProvider provider, Journey journey, Map<String, String> answer) {
    return journey.provider().equals(provider.id())
        && MessageDigest.isEqual(
            journey.state().getBytes(StandardCharsets.UTF_8),
            answer.getOrDefault("state", "").getBytes(StandardCharsets.UTF_8));
  }

  /// Against answers that another provider mixes in (RFC 9207).
  private static void requireIssuer(
      IdentityProvider provider, OIDCProviderMetadata metadata, @Nullable String issuer)
      throws BadJOSEException {
    boolean isWrong =
        issuer == null
            ? metadata.supportsAuthorizationResponseIssuerParam()
            : !issuer.equals(provider.issuer().getValue());
    if (isWrong) {
      throw new BadJOSEException("The answer is of another issuer");
    }
  }

  private JWT token(
      IdentityProvider provider, Journey journey, OIDCProviderMetadata metadata, String code)
      throws IOException, ParseException {
    if (code.isEmpty()) {
      throw new ParseException("There is no code");
    }
    var grant =
        new AuthorizationCodeGrant(
            new AuthorizationCode(code), provider.callback(), new CodeVerifier(journey.verifier()));
    var request =
        new TokenRequest.Builder(
                metadata.getTokenEndpointURI(), authentication(provider, metadata), grant)
            .build();
    TokenResponse answer = OIDCTokenResponseParser.parse(wire.send(request.toHTTPRequest()));
    if (!(answer instanceof OIDCTokenResponse tokens)) {
      throw new ParseException(
          "The code was refused: " + answer.toErrorResponse().getErrorObject());
    }
    return tokens.getOIDCTokens().getIDToken();
  }

  private static ClientAuthentication authentication(
      IdentityProvider provider, OIDCProviderMetadata metadata) {
    List<ClientAuthenticationMethod> known = metadata.getTokenEndpointAuthMethods();
    return known == null || known.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        ? new ClientSecretBasic(provider.client(), provider.secret())
        : new ClientSecretPost(provider.client(), provider.secret());
  }

  /// Whoever is to show himself again, or anew, must have been asked there since he set out.
  private static void requireFresh(Journey journey, IDTokenClaimsSet shown)
      throws BadJOSEException {
    var at = shown.getAuthenticationTime();
    if (journey.isAnew() && (at == null || at.toInstant().isBefore(journey.since().minus(SKEW)))) {
      throw new BadJOSEException("The sign-in there is older than the wish");
    }
  }
}
