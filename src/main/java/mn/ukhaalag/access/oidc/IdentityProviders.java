package mn.ukhaalag.access.oidc;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mn.ukhaalag.web.NotFound;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// The OpenID providers that the configuration names, in the order of their ids.
@Component
@EnableConfigurationProperties(OidcSettings.class)
class IdentityProviders {

  private final List<IdentityProvider> all;

  IdentityProviders(OidcSettings settings, @Value("${ukhaalag.address}") String address) {
    all =
        settings.oidc().entrySet().stream()
            .map(it -> IdentityProvider.of(it.getKey(), it.getValue(), address))
            .sorted(Comparator.comparing(IdentityProvider::id))
            .toList();
    Set<String> issuers =
        all.stream().map(it -> it.issuer().getValue()).collect(Collectors.toSet());
    if (issuers.size() < all.size()) {
      throw new IllegalArgumentException("Two of ukhaalag.oidc.* name the same issuer");
    }
  }

  List<IdentityProvider> all() {
    return all;
  }

  /// The one with that id.
  ///
  /// @throws NotFound if the configuration names none with that id
  IdentityProvider get(String id) {
    return find(id).orElseThrow(() -> new NotFound("identity provider " + id));
  }

  Optional<IdentityProvider> find(String id) {
    return all.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  Optional<IdentityProvider> ofIssuer(String issuer) {
    return all.stream().filter(it -> it.issuer().getValue().equals(issuer)).findFirst();
  }
}
