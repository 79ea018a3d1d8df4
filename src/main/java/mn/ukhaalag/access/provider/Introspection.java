package mn.ukhaalag.access.provider;

import java.util.Objects;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/// Whether an access token that somebody shows us is one of ours, and still good. Spring
/// Authorization Server looks for the content of a token at `/userinfo`; ours have none, so that it
/// is found in our rows.
@Component
class Introspection implements JwtDecoder {

  private final Authorizations authorizations;

  Introspection(Authorizations authorizations) {
    this.authorizations = authorizations;
  }

  @Override
  public Jwt decode(String token) {
    OAuth2Authorization found = authorizations.findByToken(token, OAuth2TokenType.ACCESS_TOKEN);
    var access = found == null ? null : found.getAccessToken();
    if (found == null || access == null || !access.isActive()) {
      throw new BadJwtException("The token is not good");
    }
    return Jwt.withTokenValue(token)
        .header("alg", "none")
        .subject(found.getPrincipalName())
        .issuedAt(Objects.requireNonNull(access.getToken().getIssuedAt()))
        .expiresAt(Objects.requireNonNull(access.getToken().getExpiresAt()))
        .build();
  }
}
