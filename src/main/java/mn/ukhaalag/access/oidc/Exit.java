package mn.ukhaalag.access.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import mn.ukhaalag.access.OtherDoors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The doors to the providers, for the page that asks for a password, and out of them (OpenID
/// Connect RP-Initiated Logout 1.0). The ID token is not shown there: it would stand in an address,
/// with a register number in it. So the provider asks the person whether he means it.
@Component
class Exit implements OtherDoors {

  private static final Logger log = LoggerFactory.getLogger(Exit.class);

  private final IdentityProviders providers;
  private final Discovery discovery;
  private final URI home;

  Exit(
      IdentityProviders providers,
      Discovery discovery,
      @Value("${ukhaalag.address}") String address) {
    this.providers = providers;
    this.discovery = discovery;
    this.home = URI.create(address + "/");
  }

  @Override
  public List<Door> doors() {
    return providers.all().stream()
        .map(it -> new Door("/sign-in/with/" + it.id(), it.titleMn(), it.titleEn()))
        .toList();
  }

  @Override
  public Optional<Door> exit(HttpServletRequest request) {
    return ForeignSessions.provider(request).flatMap(providers::find).flatMap(this::exit);
  }

  private Optional<Door> exit(IdentityProvider provider) {
    try {
      URI place = discovery.of(provider).metadata().getEndSessionEndpointURI();
      return Optional.ofNullable(place)
          .filter(IdentityProvider::isSafe)
          .map(it -> new LogoutRequest(it, null, null, provider.client(), home, new State(), null))
          .map(it -> new Door(it.toURI().toString(), provider.titleMn(), provider.titleEn()));
    } catch (ProviderAway away) {
      log.info("{} is away: nobody is led to its exit", provider);
      return Optional.empty();
    }
  }
}
