package mn.ukhaalag.evaluation.appraisal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.directory.Role;
import org.springframework.stereotype.Component;

/// Who rates whom, and who decides if somebody objects. A head rates the posts of his unit; the
/// head of an organisation all its posts, and the heads of the organisations that answer to it.
@Component
class Superiors {

  private final Organisations organisations;
  private final Posts posts;

  Superiors(Organisations organisations, Posts posts) {
    this.organisations = organisations;
    this.posts = posts;
  }

  /// The posts that the actor rates, each with the post in which he does.
  record Rated(Post post, UUID rater) {}

  List<Rated> rated(Actor actor) {
    var rated = new ArrayList<Rated>();
    for (Holding held : actor.holdings()) {
      if (held.roles().contains(Role.HEAD)) {
        below(held).stream()
            .filter(it -> !it.id().equals(held.post()))
            .forEach(it -> rated.add(new Rated(it, held.post())));
      }
    }
    return List.copyOf(rated);
  }

  private List<Post> below(Holding held) {
    List<Post> own = posts.of(held.organisation());
    Optional<UUID> head = head(own);
    if (head.filter(held.post()::equals).isEmpty()) {
      return own.stream()
          .filter(it -> held.unit() != null && held.unit().equals(it.unit()))
          .filter(it -> !it.has(Role.HEAD))
          .toList();
    }
    var all = new ArrayList<>(own);
    List<UUID> children =
        organisations.children(held.organisation()).stream().map(Organisation::id).toList();
    all.addAll(posts.headsOf(children).values());
    return all;
  }

  private static Optional<UUID> head(List<Post> own) {
    return own.stream().filter(it -> it.has(Role.HEAD)).findFirst().map(Post::id);
  }

  /// The post that decides on an objection: the head of the organisation, or of the one
  /// above it if he has rated; never the rater and never the one who objects.
  Optional<UUID> decider(Post rated, UUID rater) {
    var seen = new HashSet<UUID>();
    UUID organisation = rated.organisation();
    while (seen.add(organisation)) {
      Optional<UUID> head =
          posts
              .headOf(organisation)
              .map(Post::id)
              .filter(it -> !it.equals(rater) && !it.equals(rated.id()));
      Optional<Organisation> above = organisations.superior(organisation);
      if (head.isPresent() || above.isEmpty()) {
        return head;
      }
      organisation = above.get().id();
    }
    return Optional.empty();
  }
}
