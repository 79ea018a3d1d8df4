package mn.ukhaalag.access.provider;

import java.util.Objects;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2AccessTokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2RefreshTokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.stereotype.Component;

/// Makes tokens: access and refresh tokens that say nothing, and ID tokens that say only that it is
/// the same person as before.
@Component
class TokenMaking {

  private final SigningKeys keys;
  private final Subjects subjects;

  TokenMaking(SigningKeys keys, Subjects subjects) {
    this.keys = keys;
    this.subjects = subjects;
  }

  OAuth2TokenGenerator<OAuth2Token> generator() {
    var encoder = new NimbusJwtEncoder(keys);
    encoder.setJwkSelector(fitting -> fitting.getFirst());
    var idTokens = new JwtGenerator(encoder);
    idTokens.setJwtCustomizer(context -> context.getClaims().subject(subject(context)));
    var accessTokens = new OAuth2AccessTokenGenerator();
    accessTokens.setAccessTokenCustomizer(context -> context.getClaims().subject(subject(context)));
    return new DelegatingOAuth2TokenGenerator(
        idTokens, accessTokens, new OAuth2RefreshTokenGenerator());
  }

  private String subject(OAuth2TokenContext context) {
    Authentication person = Objects.requireNonNull(context.getPrincipal());
    return subjects.of(
        UUID.fromString(context.getRegisteredClient().getId()), UUID.fromString(person.getName()));
  }
}
