package mn.ukhaalag.access.provider;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2AccessTokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2RefreshTokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.stereotype.Component;

/// Makes tokens: access and refresh tokens that say nothing, ID tokens that say only that it is the
/// same person as before, and logout tokens that say that he has left.
@Component
class TokenMaking {

  private static final String LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout";
  private static final Duration LOGOUT = Duration.ofMinutes(2);

  private final SigningKeys keys;
  private final Subjects subjects;

  TokenMaking(SigningKeys keys, Subjects subjects) {
    this.keys = keys;
    this.subjects = subjects;
  }

  OAuth2TokenGenerator<OAuth2Token> generator() {
    var idTokens = new JwtGenerator(encoder());
    idTokens.setJwtCustomizer(
        context -> {
          Authentication person = Objects.requireNonNull(context.getPrincipal());
          context
              .getClaims()
              .subject(subject(context))
              .claim("auth_time", Date.from(SignedIn.at(person)));
          String session = SignedIn.session(person);
          if (session != null) {
            context.getClaims().claim("sid", subjects.session(system(context), session));
          }
        });
    var accessTokens = new OAuth2AccessTokenGenerator();
    accessTokens.setAccessTokenCustomizer(context -> context.getClaims().subject(subject(context)));
    return new DelegatingOAuth2TokenGenerator(
        idTokens, accessTokens, new OAuth2RefreshTokenGenerator());
  }

  private NimbusJwtEncoder encoder() {
    var encoder = new NimbusJwtEncoder(keys);
    encoder.setJwkSelector(fitting -> fitting.getFirst());
    return encoder;
  }

  /// What a system is told when somebody has left (OpenID Connect Back-Channel Logout 1.0, 2.4).
  String logout(ForeignSystem system, Letters.Letter letter, Instant now) {
    var header = JwsHeader.with(SignatureAlgorithm.RS256).type("logout+jwt").build();
    var claims =
        JwtClaimsSet.builder()
            .issuer(letter.issuer())
            .subject(subjects.of(system.id(), letter.account()))
            .audience(List.of(system.clientId()))
            .issuedAt(now)
            .expiresAt(now.plus(LOGOUT))
            .id(UUID.randomUUID().toString())
            .claim("events", Map.of(LOGOUT_EVENT, Map.of()));
    if (letter.session() != null) {
      claims.claim("sid", subjects.session(system.id(), letter.session()));
    }
    return encoder().encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
  }

  private static UUID system(OAuth2TokenContext context) {
    return UUID.fromString(context.getRegisteredClient().getId());
  }

  private String subject(OAuth2TokenContext context) {
    Authentication person = Objects.requireNonNull(context.getPrincipal());
    return subjects.of(system(context), UUID.fromString(person.getName()));
  }
}
