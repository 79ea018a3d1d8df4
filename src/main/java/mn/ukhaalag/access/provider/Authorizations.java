package mn.ukhaalag.access.provider;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.access.provider.Grants.Grant;
import mn.ukhaalag.access.provider.KeptTokens.Kept;
import mn.ukhaalag.access.provider.KeptTokens.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The sign-ins of accounts at systems, as Spring Authorization Server wants to have them. What is
/// kept is in columns and hashed; an account that is blocked and a system that is turned off have
/// none.
@Component
class Authorizations implements OAuth2AuthorizationService {

  private final Grants grants;
  private final KeptTokens tokens;
  private final Clients clients;
  private final Accounts accounts;
  private final Rebuilding rebuilding;

  Authorizations(
      Grants grants, KeptTokens tokens, Clients clients, Accounts accounts, Rebuilding rebuilding) {
    this.grants = grants;
    this.tokens = tokens;
    this.clients = clients;
    this.accounts = accounts;
    this.rebuilding = rebuilding;
  }

  @Override
  @Transactional
  public void save(OAuth2Authorization authorization) {
    Grant grant = grant(authorization);
    String state = authorization.getAttribute(OAuth2ParameterNames.STATE);
    boolean isEnded = !grants.keep(grant, state == null ? null : tokens.hash(state));
    List<Kept> all = Rebuilding.tokens(authorization, grant.id());
    refuseNewTokens(all, isEnded);
    for (Kept token : all) {
      boolean isNew = tokens.keep(token);
      if (isNew && token.kind() == Kind.CODE) {
        grants.noteSignIn(grant);
      }
    }
  }

  /// A code that two show at the same time is good for the first one only, and nothing is given for
  /// a sign-in that ended meanwhile. The row of the sign-in is locked by now.
  private void refuseNewTokens(List<Kept> all, boolean isEnded) {
    boolean isNewAccess = all.stream().anyMatch(it -> it.kind() == Kind.ACCESS && it.isShown());
    boolean isUsed =
        all.stream()
            .filter(it -> it.kind() == Kind.CODE && it.isShown() && it.isEnded())
            .flatMap(it -> tokens.find(it.value()).stream())
            .anyMatch(Kept::isEnded);
    if (isNewAccess && (isUsed || isEnded)) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    }
  }

  @Override
  public void remove(OAuth2Authorization authorization) {
    grants.end(UUID.fromString(authorization.getId()));
  }

  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    return grants.find(UUID.fromString(id)).map(it -> whole(it, null, null)).orElse(null);
  }

  @Override
  public @Nullable OAuth2Authorization findByToken(String shown, @Nullable OAuth2TokenType type) {
    if (type != null && type.getValue().equals(OAuth2ParameterNames.STATE)) {
      return waiting(shown).map(it -> whole(it, null, shown)).orElse(null);
    }
    Optional<Kept> kept = tokens.find(shown).filter(it -> isOf(it.kind(), type));
    if (kept.isEmpty()) {
      return null;
    }
    if (kept.get().isReplaced()) {
      if (kept.get().kind() == Kind.REFRESH) {
        grants.endStolen(kept.get().grant());
      }
      return null;
    }
    return grants.find(kept.get().grant()).map(it -> whole(it, kept.get(), null)).orElse(null);
  }

  /// The sign-in that waits for the answer of the person.
  Optional<Grant> waiting(String state) {
    return grants.waiting(tokens.hash(state));
  }

  private static boolean isOf(Kind kind, @Nullable OAuth2TokenType type) {
    return type == null
        || switch (kind) {
          case CODE -> type.getValue().equals(OAuth2ParameterNames.CODE);
          case ACCESS -> type.equals(OAuth2TokenType.ACCESS_TOKEN);
          case REFRESH -> type.equals(OAuth2TokenType.REFRESH_TOKEN);
          case ID -> type.getValue().equals(OidcParameterNames.ID_TOKEN);
        };
  }

  private @Nullable OAuth2Authorization whole(
      Grant grant, @Nullable Kept shown, @Nullable String state) {
    RegisteredClient client = clients.findById(grant.system().toString());
    if (client == null || accounts.actor(grant.account()).isEmpty()) {
      return null;
    }
    List<Kept> all =
        tokens.of(grant.id()).stream()
            .map(it -> shown != null && it.kind() == shown.kind() ? shown : it)
            .toList();
    return rebuilding.of(grant, client, all, state);
  }

  private static Grant grant(OAuth2Authorization authorization) {
    OAuth2AuthorizationRequest request =
        Objects.requireNonNull(
            authorization.getAttribute(OAuth2AuthorizationRequest.class.getName()));
    Authentication person =
        Objects.requireNonNull(authorization.getAttribute(Principal.class.getName()));
    Map<String, Object> more = request.getAdditionalParameters();
    String redirect = request.getRedirectUri();
    return new Grant(
        UUID.fromString(authorization.getId()),
        UUID.fromString(authorization.getRegisteredClientId()),
        UUID.fromString(person.getName()),
        Set.copyOf(request.getScopes()),
        Set.copyOf(authorization.getAuthorizedScopes()),
        redirect == null ? "" : redirect,
        redirect != null,
        request.getState(),
        (String) more.get(OidcParameterNames.NONCE),
        String.valueOf(more.get(PkceParameterNames.CODE_CHALLENGE)),
        SignedIn.at(person),
        SignedIn.session(person));
  }
}
