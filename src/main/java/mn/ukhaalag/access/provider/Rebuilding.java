package mn.ukhaalag.access.provider;

import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import mn.ukhaalag.access.provider.Grants.Grant;
import mn.ukhaalag.access.provider.KeptTokens.Kept;
import mn.ukhaalag.access.provider.KeptTokens.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;

/// Makes of rows what Spring Authorization Server works with, and the other way round.
@Component
class Rebuilding {

  private final String address;
  private final Subjects subjects;

  Rebuilding(@Value("${ukhaalag.address}") String address, Subjects subjects) {
    this.address = address;
    this.subjects = subjects;
  }

  OAuth2Authorization of(
      Grant grant, RegisteredClient client, List<Kept> tokens, @Nullable String state) {
    var person = SignedIn.of(grant.account(), grant.signedInAt(), grant.session());
    var whole =
        OAuth2Authorization.withRegisteredClient(client)
            .id(grant.id().toString())
            .principalName(grant.account().toString())
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .authorizedScopes(grant.scopes())
            .attribute(Principal.class.getName(), person)
            .attribute(OAuth2AuthorizationRequest.class.getName(), request(grant, client));
    if (state != null) {
      whole.attribute(OAuth2ParameterNames.STATE, state);
    }
    for (Kept token : tokens) {
      Map<String, Object> claims = claims(grant, client, token);
      whole.token(
          token(token, grant, claims),
          more -> {
            more.put(OAuth2Authorization.Token.INVALIDATED_METADATA_NAME, token.isEnded());
            if (token.kind() == Kind.ACCESS || token.kind() == Kind.ID) {
              more.put(OAuth2Authorization.Token.CLAIMS_METADATA_NAME, claims);
            }
          });
    }
    return whole.build();
  }

  private static OAuth2Token token(Kept kept, Grant grant, Map<String, Object> claims) {
    Instant from = kept.issuedAt();
    Instant to = kept.expiresAt();
    return switch (kept.kind()) {
      case CODE -> new OAuth2AuthorizationCode(kept.value(), from, to);
      case ACCESS ->
          new OAuth2AccessToken(TokenType.BEARER, kept.value(), from, to, grant.scopes());
      case REFRESH -> new OAuth2RefreshToken(kept.value(), from, to);
      case ID -> new OidcIdToken(kept.value(), from, to, claims);
    };
  }

  private Map<String, Object> claims(Grant grant, RegisteredClient client, Kept token) {
    var claims = new HashMap<String, Object>();
    claims.put("iss", URI.create(address).toString());
    claims.put("sub", subjects.of(grant.system(), grant.account()));
    claims.put("aud", List.of(client.getClientId()));
    claims.put("iat", token.issuedAt());
    claims.put("exp", token.expiresAt());
    if (token.kind() == Kind.ID) {
      claims.put("auth_time", Date.from(grant.signedInAt()));
    }
    if (token.kind() == Kind.ACCESS) {
      claims.put("nbf", token.issuedAt());
      claims.put(OAuth2ParameterNames.SCOPE, grant.scopes());
    }
    return claims;
  }

  private OAuth2AuthorizationRequest request(Grant grant, RegisteredClient client) {
    var more = new HashMap<String, Object>();
    more.put(PkceParameterNames.CODE_CHALLENGE, grant.challenge());
    more.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
    if (grant.nonce() != null) {
      more.put(OidcParameterNames.NONCE, grant.nonce());
    }
    return OAuth2AuthorizationRequest.authorizationCode()
        .authorizationUri(address + "/oauth2/authorize")
        .clientId(client.getClientId())
        .redirectUri(grant.isRedirectSent() ? grant.redirect() : null)
        .scopes(grant.asked())
        .state(grant.clientState())
        .additionalParameters(more)
        .build();
  }

  /// The tokens that it has, as they are to be kept.
  static List<Kept> tokens(OAuth2Authorization authorization, UUID grant) {
    var kept = new ArrayList<Kept>();
    add(kept, grant, Kind.CODE, authorization.getToken(OAuth2AuthorizationCode.class));
    add(kept, grant, Kind.ACCESS, authorization.getAccessToken());
    add(kept, grant, Kind.REFRESH, authorization.getRefreshToken());
    add(kept, grant, Kind.ID, authorization.getToken(OidcIdToken.class));
    return kept;
  }

  private static void add(
      List<Kept> kept,
      UUID grant,
      Kind kind,
      OAuth2Authorization.@Nullable Token<? extends OAuth2Token> token) {
    if (token != null) {
      OAuth2Token it = token.getToken();
      kept.add(
          new Kept(
              it.getTokenValue(),
              grant,
              kind,
              Objects.requireNonNull(it.getIssuedAt()),
              Objects.requireNonNull(it.getExpiresAt()),
              token.isInvalidated(),
              false));
    }
  }
}
