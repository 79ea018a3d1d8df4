package mn.ukhaalag.petition;

import java.util.List;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.language.Language;
import org.springframework.stereotype.Component;

/// The people of the province in a test: whoever holds a post of the shipped directory.
@Component
public class Staff {

  private final Organisations organisations;
  private final Posts posts;

  Staff(Organisations organisations, Posts posts) {
    this.organisations = organisations;
    this.posts = posts;
  }

  /// Somebody in that post, for example `heatnet-clerk`.
  public Actor in(String postCode) {
    Post post = post(postCode);
    var holding =
        new Holding(
            post.id(),
            post.organisation(),
            post.unit(),
            post.titleMn(),
            post.titleEn(),
            post.roles());
    return new Actor(UUID.randomUUID(), postCode, List.of(holding), Language.MN);
  }

  public Post post(String code) {
    String organisation = organisation(code);
    return posts.byCode(organisation, code).orElseThrow(() -> new AssertionError(code));
  }

  public UUID organisationId(String code) {
    return organisations.byCode(code).orElseThrow(() -> new AssertionError(code)).id();
  }

  private String organisation(String postCode) {
    return organisations.list().stream()
        .map(it -> it.code())
        .filter(code -> postCode.startsWith(code + "-"))
        .reduce((one, other) -> one.length() > other.length() ? one : other)
        .orElseThrow(() -> new AssertionError(postCode));
  }
}
