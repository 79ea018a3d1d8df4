package mn.ukhaalag.access.provider;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/// The systems as clients in the sense of OAuth: all prove themselves with a secret, use codes and
/// nothing else, and must show that a code is theirs (PKCE). One that is turned off does not exist.
@Component
class Clients implements RegisteredClientRepository {

  private static final Duration CODE = Duration.ofMinutes(2);
  private static final Duration ACCESS = Duration.ofMinutes(15);
  private static final Duration REFRESH = Duration.ofDays(30);

  private final Systems systems;

  Clients(Systems systems) {
    this.systems = systems;
  }

  @Override
  public void save(RegisteredClient client) {
    throw new UnsupportedOperationException("Systems are registered by an administrator");
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return systems
        .find(UUID.fromString(id))
        .filter(ForeignSystem::isOn)
        .map(this::client)
        .orElse(null);
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String clientId) {
    return systems.find(clientId).filter(ForeignSystem::isOn).map(this::client).orElse(null);
  }

  private RegisteredClient client(ForeignSystem system) {
    var client =
        RegisteredClient.withId(system.id().toString())
            .clientId(system.clientId())
            .clientSecret(systems.secretHash(system.id()))
            .clientName(system.titleMn())
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUris(it -> it.addAll(system.redirects()))
            .scopes(it -> it.addAll(system.scopes()))
            .clientSettings(
                ClientSettings.builder()
                    .requireProofKey(true)
                    .requireAuthorizationConsent(true)
                    .build())
            .tokenSettings(
                TokenSettings.builder()
                    .authorizationCodeTimeToLive(CODE)
                    .accessTokenTimeToLive(ACCESS)
                    .accessTokenFormat(OAuth2TokenFormat.REFERENCE)
                    .refreshTokenTimeToLive(REFRESH)
                    .reuseRefreshTokens(false)
                    .build());
    if (system.exit() != null) {
      client.postLogoutRedirectUri(system.exit());
    }
    if (system.refreshes()) {
      client.authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN).scope(Scopes.OFFLINE);
    }
    return client.build();
  }
}
