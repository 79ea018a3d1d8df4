package mn.ukhaalag.access.oidc;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.access.LinkedHouses;
import mn.ukhaalag.access.OtherDoors;
import org.springframework.stereotype.Component;

/// The providers that an account is linked with. A link is named by its issuer, so that it can be
/// ended when nobody can come from there any more.
@Component
class ForeignHouses implements LinkedHouses {

  private final IdentityProviders providers;
  private final Links links;

  ForeignHouses(IdentityProviders providers, Links links) {
    this.providers = providers;
    this.links = links;
  }

  @Override
  public List<Link> of(UUID account) {
    return links.of(account).stream().map(this::link).toList();
  }

  private Link link(Links.Link link) {
    String issuer = link.issuer();
    return new Link(
        issuer,
        providers.ofIssuer(issuer).map(IdentityProvider::titleMn).orElse(issuer),
        providers.ofIssuer(issuer).map(IdentityProvider::titleEn).orElse(issuer),
        link.since());
  }

  @Override
  public List<OtherDoors.Door> doors(UUID account) {
    return links.of(account).stream()
        .flatMap(link -> providers.ofIssuer(link.issuer()).stream())
        .map(it -> new OtherDoors.Door(path(it), it.titleMn(), it.titleEn()))
        .toList();
  }

  private static String path(IdentityProvider provider) {
    return "/sign-in/with/" + provider.id() + "/owner";
  }

  @Override
  public void end(UUID account, Collection<String> ended) {
    ended.forEach(issuer -> links.remove(account, issuer));
  }

  @Override
  public void endAll(UUID account) {
    links.removeAll(account);
  }
}
