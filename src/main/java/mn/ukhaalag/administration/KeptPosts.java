package mn.ukhaalag.administration;

import mn.ukhaalag.administration.Keepers.Keeper;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.web.NotFound;
import org.springframework.stereotype.Component;

/// The posts that a keeper may change.
@Component
class KeptPosts {

  private final Posts posts;

  KeptPosts(Posts posts) {
    this.posts = posts;
  }

  /// The post with that code in the organisation that is kept.
  ///
  /// @throws NotFound if there is none
  Post find(Keeper keeper, String code) {
    return posts
        .byCode(keeper.organisation().code(), code)
        .orElseThrow(() -> new NotFound("post " + code));
  }

  /// The same, if the keeper may change it: a post with rights over the whole province is
  /// changed, and given to somebody, by the province administrator alone.
  ///
  /// @throws NotFound if he may not
  Post toChange(Keeper keeper, String code) {
    Post post = find(keeper, code);
    if (!keeper.ofProvince() && post.roles().stream().anyMatch(Role::isProvincial)) {
      throw new NotFound("the administration of post " + code);
    }
    return post;
  }
}
