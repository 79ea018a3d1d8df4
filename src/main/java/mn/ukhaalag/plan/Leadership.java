package mn.ukhaalag.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.inbox.Addressee;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who leads an organisation, and who only a unit of it. The posts with the role of a head that
/// stand outside all units lead the organisation, and so do those in the unit of the first of
/// them, the leadership; every other head leads his own unit.
@Component
public class Leadership {

  private final Organisations organisations;
  private final Posts posts;

  Leadership(Organisations organisations, Posts posts) {
    this.organisations = organisations;
    this.posts = posts;
  }

  /// Whether whoever holds the post leads the whole organisation.
  public boolean leadsAll(Holding held) {
    if (!held.roles().contains(Role.HEAD)) {
      return false;
    }
    return held.unit() == null
        || posts
            .headOf(held.organisation())
            .map(Post::unit)
            .filter(held.unit()::equals)
            .isPresent();
  }

  /// The post in which the actor leads the organisation.
  public Optional<Holding> head(Actor actor, UUID organisation) {
    return actor.holdings().stream()
        .filter(it -> it.organisation().equals(organisation) && leadsAll(it))
        .findFirst();
  }

  /// The organisations that the actor leads.
  public Set<UUID> headed(Actor actor) {
    var headed = new HashSet<UUID>();
    actor.holdings().stream().filter(this::leadsAll).forEach(it -> headed.add(it.organisation()));
    return headed;
  }

  /// The posts of the units that the actor leads, his own among them.
  public Set<UUID> led(Actor actor) {
    var led = new HashSet<UUID>();
    actor.holdings().forEach(held -> led.addAll(led(held)));
    return led;
  }

  /// The posts of the unit that is led from this post, with it; none if it leads no unit.
  public Set<UUID> led(Holding held) {
    UUID unit = held.unit();
    var led = new HashSet<UUID>();
    if (unit != null && held.roles().contains(Role.HEAD)) {
      posts.of(held.organisation()).stream()
          .filter(it -> unit.equals(it.unit()))
          .forEach(it -> led.add(it.id()));
    }
    return led;
  }

  /// In whose list of work stands what the head of the organisation is to do.
  public Addressee headOf(UUID organisation) {
    return headsOf(Set.of(organisation)).getOrDefault(organisation, anyHead(organisation));
  }

  /// The same for many, with one query.
  Map<UUID, Addressee> headsOf(Collection<UUID> organisations) {
    Map<UUID, Addressee> heads = new HashMap<>();
    posts.headsOf(organisations).forEach((id, post) -> heads.put(id, Addressee.post(post.id())));
    organisations.forEach(id -> heads.putIfAbsent(id, anyHead(id)));
    return heads;
  }

  private static Addressee anyHead(UUID organisation) {
    return Addressee.organisation(organisation, Role.HEAD);
  }

  /// In whose list of work stands the approval of a document: the head's of its unit for an
  /// official, the organisation's head's otherwise, and that of the organisation above if the
  /// plan is his own.
  public Addressee approverOf(Document document) {
    UUID own = document.post();
    Optional<Post> post = Optional.ofNullable(own).flatMap(posts::find);
    Optional<UUID> superior = post.flatMap(this::unitHead).filter(it -> !it.equals(own));
    if (superior.isPresent()) {
      return Addressee.post(superior.get());
    }
    Optional<UUID> head = posts.headOf(document.organisation()).map(Post::id);
    if (own != null && head.filter(own::equals).isPresent()) {
      return organisations
          .superior(document.organisation())
          .map(Organisation::id)
          .map(this::headOf)
          .orElseGet(() -> headOf(document.organisation()));
    }
    return headOf(document.organisation());
  }

  private Optional<UUID> unitHead(Post post) {
    @Nullable UUID unit = post.unit();
    return unit == null
        ? Optional.empty()
        : posts.withRole(post.organisation(), Role.HEAD).stream()
            .filter(it -> unit.equals(it.unit()))
            .findFirst()
            .map(Post::id);
  }
}
