package mn.ukhaalag.plan;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.directory.Delegation;
import mn.ukhaalag.directory.Delegations;
import mn.ukhaalag.directory.Official;
import mn.ukhaalag.directory.Officials;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.plan.page.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who did what with a plan: the post, the person who acted in it then, and in whose stead, if he
/// only stood in for its holder. An act in office bears the name of the official; whoever holds the
/// post today may be another.
@Component
public class Doers {

  private static final String ACTING = "directory.acting.post";

  private final Posts posts;
  private final Officials officials;
  private final Delegations delegations;
  private final Accounts accounts;
  private final Words words;

  Doers(Posts posts, Officials officials, Delegations delegations, Accounts accounts, Words words) {
    this.posts = posts;
    this.officials = officials;
    this.delegations = delegations;
    this.accounts = accounts;
    this.words = words;
  }

  /// That somebody did something.
  ///
  /// @param account null for a program
  /// @param post in which he did it; null for none
  public record Deed(@Nullable UUID account, @Nullable UUID post, Instant at) {}

  /// How those who did something are called.
  public final class Known {

    private final Map<UUID, Post> titles;
    private final Map<UUID, UUID> byAccount;
    private final Map<UUID, Official> people;
    private final List<Delegation> lent;

    private Known(Set<UUID> posts, Set<UUID> accounts) {
      titles = Doers.this.posts.named(posts);
      byAccount = Doers.this.accounts.officials(accounts);
      people = officials.named(Set.copyOf(byAccount.values()));
      lent = delegations.between(posts, Set.copyOf(byAccount.values()));
    }

    /// The title of the post, the name of the one who acted and, if he stood in, that of its
    /// holder then; empty where the post is not known.
    public Named of(Deed deed) {
      Post post = deed.post() == null ? null : titles.get(deed.post());
      if (post == null) {
        return Named.NONE;
      }
      UUID official = deed.account() == null ? null : byAccount.get(deed.account());
      Official person = official == null ? null : people.get(official);
      Named title = title(post, official, deed.at());
      String name = person == null ? "" : " – " + person.name();
      return new Named(title.mn() + name, title.en() + name);
    }

    private Named title(Post post, @Nullable UUID official, Instant at) {
      return lent.stream()
          .filter(it -> it.post().equals(post.id()) && it.deputy().id().equals(official))
          .filter(it -> it.heldAt(at, WorkingCalendar.dayOf(at)))
          .findFirst()
          .map(it -> acting(post, it.principal().name()))
          .orElseGet(() -> new Named(post.titleMn(), post.titleEn()));
    }
  }

  /// Looks all of them up at once.
  public Known known(Collection<Deed> deeds) {
    return new Known(present(deeds, Deed::post), present(deeds, Deed::account));
  }

  private static Set<UUID> present(Collection<Deed> deeds, Function<Deed, @Nullable UUID> what) {
    return deeds.stream()
        .map(what)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Named acting(Post post, String holder) {
    return new Named(
        words.get(Language.MN, ACTING, post.titleMn(), holder),
        words.get(Language.EN, ACTING, post.titleEn(), holder));
  }
}
