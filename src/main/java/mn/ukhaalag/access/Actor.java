package mn.ukhaalag.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;

/// The one who makes a request, with the posts held today. Controllers take it as a parameter and
/// pass it on; what it may not see does not exist for it.
///
/// @param account null for somebody who has not signed in, and for a program that acts as a post
/// @param name how the person is called on screens; empty for somebody unknown
/// @param holdings the posts held today, and after them those in which the actor stands in for the
///     holder; empty for citizens
public record Actor(
    @Nullable UUID account, String name, List<Holding> holdings, Language language) {

  /// The request attribute that holds the actor, for filters.
  public static final String ATTRIBUTE = Actor.class.getName();

  public static Actor anonymous(Language language) {
    return new Actor(null, "", List.of(), language);
  }

  /// The same one, who reads this page in that language, whatever letters to him are written in.
  public Actor reading(Language chosen) {
    return new Actor(account, name, holdings, chosen);
  }

  public boolean isSignedIn() {
    return account != null;
  }

  public boolean isOfficial() {
    return !holdings.isEmpty();
  }

  public boolean holds(Role role) {
    return holdings.stream().anyMatch(holding -> holding.roles().contains(role));
  }

  public boolean holds(Role role, UUID organisation) {
    return in(role, organisation).isPresent();
  }

  /// The post with that role in that organisation, if one is held.
  public Optional<Holding> in(Role role, UUID organisation) {
    return holdings.stream()
        .filter(held -> held.organisation().equals(organisation) && held.roles().contains(role))
        .findFirst();
  }

  /// The account of somebody signed in. Somebody who is not is led to the sign-in page.
  public UUID requireAccount() {
    if (account == null) {
      throw new SignInNeeded();
    }
    return account;
  }

  /// The first post held with any of these roles. Somebody unknown is led to the sign-in page.
  ///
  /// @throws NotFound if none is held: what one may not do is answered as missing
  public Holding require(Role... anyOf) {
    if (holdings.isEmpty()) {
      requireAccount();
    }
    return holdings.stream()
        .filter(held -> Stream.of(anyOf).anyMatch(held.roles()::contains))
        .findFirst()
        .orElseThrow(() -> new NotFound("a page for " + List.of(anyOf)));
  }

  /// All roles of all posts held.
  public Set<Role> roles() {
    return holdings.stream()
        .flatMap(held -> held.roles().stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }

  /// The organisations in which a post with that role is held.
  public Set<UUID> organisations(Role role) {
    return holdings.stream()
        .filter(held -> held.roles().contains(role))
        .map(Holding::organisation)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// As the ledger names this actor when acting in that post: with the name of its holder, if the
  /// actor stands in for him.
  public Author as(Holding holding) {
    var principal = holding.principal();
    return new Author(account, holding.post(), principal == null ? null : principal.official());
  }

  /// The same for the post with that id, which the actor may hold no more.
  public Author as(UUID post) {
    return holdings.stream()
        .filter(held -> held.post().equals(post))
        .findFirst()
        .map(this::as)
        .orElseGet(() -> new Author(account, post));
  }

  /// As the ledger names this actor when acting for himself, or in the first post held, which is
  /// one of his own.
  public Author author() {
    return holdings.isEmpty() ? new Author(account, null) : as(holdings.getFirst());
  }

  /// The same one with nothing but his own posts: what was handed over to him cannot be handed
  /// on.
  public Actor withoutDelegated() {
    List<Holding> own = holdings.stream().filter(held -> !held.isDelegated()).toList();
    return new Actor(account, name, own, language);
  }
}
