package mn.ukhaalag.access.provider;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.Identity;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import org.springframework.stereotype.Component;

/// What a system is told of a person when it asks (`/userinfo`): what it may know and the person
/// has allowed, as it is now. Nothing of it stands in a token.
@Component
class Person {

  private final Accounts accounts;
  private final Organisations organisations;
  private final Subjects subjects;

  Person(Accounts accounts, Organisations organisations, Subjects subjects) {
    this.accounts = accounts;
    this.organisations = organisations;
    this.subjects = subjects;
  }

  Map<String, Object> claims(UUID system, UUID account, Set<String> scopes) {
    Map<String, Object> claims = new HashMap<>();
    String subject = subjects.of(system, account);
    claims.put("sub", subject);
    accounts.actor(account).ifPresent(actor -> addTo(claims, actor, subject, scopes));
    return claims;
  }

  private void addTo(Map<String, Object> claims, Actor actor, String subject, Set<String> scopes) {
    if (scopes.contains(Scopes.PROFILE)) {
      claims.put("name", actor.name());
      claims.put("preferred_username", subject);
      claims.put("locale", actor.language().tag());
    }
    if (scopes.contains(Scopes.POSTS)) {
      claims.put("posts", actor.withoutDelegated().holdings().stream().map(this::post).toList());
    }
    if (scopes.contains(Scopes.REGISTER_NUMBER)) {
      number(actor.requireAccount()).ifPresent(it -> claims.put("register_number", it));
    }
  }

  private Map<String, Object> post(Holding held) {
    Organisation organisation = organisations.get(held.organisation());
    return Map.of(
        "id", held.post().toString(),
        "title_mn", held.titleMn(),
        "title_en", held.titleEn(),
        "organisation", organisation.code(),
        "roles", held.roles().stream().map(Enum::name).sorted().toList());
  }

  private Optional<String> number(UUID account) {
    return accounts
        .provenIdentity(account)
        .filter(it -> it.kind() == Identity.Kind.REGISTER_NUMBER)
        .map(Identity::number);
  }
}
