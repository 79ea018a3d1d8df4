package mn.ukhaalag.access.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// What a provider says about itself (OpenID Connect Discovery 1.0), looked up when somebody needs
/// it and again after an hour.
@Component
class Discovery {

  private static final Duration GOOD_FOR = Duration.ofHours(1);
  private static final String WELL_KNOWN = "/.well-known/openid-configuration";

  /// Signatures that only the provider can make: none, and none with a secret that both know.
  private static final Set<JWSAlgorithm> SIGNATURES =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512,
          JWSAlgorithm.EdDSA);

  private final Wire wire;
  private final Clock clock;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  Discovery(Wire wire, Clock clock) {
    this.wire = wire;
    this.clock = clock;
  }

  /// A provider as it was found.
  ///
  /// @param keys chooses the key that a token must be signed with
  record Known(
      OIDCProviderMetadata metadata,
      JWSVerificationKeySelector<SecurityContext> keys,
      Instant at) {}

  /// What it says, not older than an hour.
  ///
  /// @throws ProviderAway if it does not answer, or names another issuer
  Known of(IdentityProvider provider) throws ProviderAway {
    Known last = known.get(provider.id());
    Instant now = clock.instant();
    if (last != null && Duration.between(last.at(), now).abs().compareTo(GOOD_FOR) < 0) {
      return last;
    }
    try {
      Known found = found(provider, now);
      known.put(provider.id(), found);
      return found;
    } catch (IOException | GeneralException | IllegalArgumentException problem) {
      throw new ProviderAway(provider, problem);
    }
  }

  private Known found(IdentityProvider provider, Instant now) throws IOException, GeneralException {
    URL address = URI.create(withoutSlash(provider.issuer().getValue()) + WELL_KNOWN).toURL();
    var metadata = OIDCProviderMetadata.parse(wire.retrieveResource(address).getContent());
    if (!metadata.getIssuer().equals(provider.issuer())) {
      throw new GeneralException("It calls itself " + metadata.getIssuer());
    }
    if (metadata.getAuthorizationEndpointURI() == null
        || metadata.getTokenEndpointURI() == null
        || !IdentityProvider.isSafe(metadata.getAuthorizationEndpointURI())) {
      throw new GeneralException("It names no safe place to sign in");
    }
    JWKSource<SecurityContext> source =
        JWKSourceBuilder.create(metadata.getJWKSetURI().toURL(), wire).retrying(true).build();
    return new Known(metadata, new JWSVerificationKeySelector<>(SIGNATURES, source), now);
  }

  private static String withoutSlash(String issuer) {
    return issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
  }
}
