package mn.ukhaalag.access.provider;

import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.stereotype.Component;

/// Whether an access token that somebody shows us is one of ours, and still good.
@Component
class Introspection implements OpaqueTokenIntrospector {

  private final Authorizations authorizations;

  Introspection(Authorizations authorizations) {
    this.authorizations = authorizations;
  }

  @Override
  public OAuth2AuthenticatedPrincipal introspect(String token) {
    OAuth2Authorization found = authorizations.findByToken(token, OAuth2TokenType.ACCESS_TOKEN);
    if (found == null || found.getAccessToken() == null || !found.getAccessToken().isActive()) {
      throw new BadOpaqueTokenException("The token is not good");
    }
    return new DefaultOAuth2AuthenticatedPrincipal(
        found.getPrincipalName(), Map.of("active", true), List.of());
  }
}
