package mn.ukhaalag.delegation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Role;

/// Which posts of an organisation somebody may hand over, and in which post of his own.
///
/// @param own his own posts: what was handed over to him cannot be handed on
/// @param heads the post at the head of the organisation, and the one at the head of the
///     organisation above it
record Powers(List<Holding> own, UUID organisation, Heads heads) {

  /// Empty where there is no such post.
  record Heads(Optional<UUID> here, Optional<UUID> above) {}

  /// The post of his own in which he may hand that one over: the very post, that of its head, or
  /// that of an administrator. A post with rights over the whole province is handed over by its
  /// holder or the province administrator alone.
  Optional<Holding> over(Post post) {
    if (!post.organisation().equals(organisation)) {
      return Optional.empty();
    }
    Optional<Holding> first =
        held(it -> it.post().equals(post.id()))
            .or(() -> held(it -> it.roles().contains(Role.PROVINCE_ADMINISTRATOR)));
    boolean isProvincial = post.roles().stream().anyMatch(Role::isProvincial);
    return isProvincial ? first : first.or(() -> held(it -> administers(it) || leads(it, post)));
  }

  private boolean administers(Holding held) {
    return held.roles().contains(Role.ORGANISATION_ADMINISTRATOR)
        && held.organisation().equals(organisation);
  }

  private boolean leads(Holding held, Post post) {
    Optional<UUID> head =
        heads.here().filter(post.id()::equals).isPresent() ? heads.above() : heads.here();
    boolean leadsUnit =
        held.roles().contains(Role.HEAD)
            && !post.has(Role.HEAD)
            && !post.has(Role.ORGANISATION_ADMINISTRATOR)
            && post.unit() != null
            && Objects.equals(held.unit(), post.unit());
    return leadsUnit || head.filter(held.post()::equals).isPresent();
  }

  private Optional<Holding> held(Predicate<Holding> wanted) {
    return own.stream().filter(wanted).findFirst();
  }
}
