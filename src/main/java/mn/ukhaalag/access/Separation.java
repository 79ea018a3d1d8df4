package mn.ukhaalag.access;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.directory.Delegations;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.ledger.Author;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Keeps apart what two persons must do. Whoever acts in the stead of another counts as both: as
/// himself and as the holder of the post; and a post is never its own second, whoever acts in it.
@Component
public class Separation {

  private final Accounts accounts;
  private final Delegations delegations;

  Separation(Accounts accounts, Delegations delegations) {
    this.accounts = accounts;
    this.delegations = delegations;
  }

  /// The accounts of the actor and of those in whose stead he can act today: none of them may
  /// decide on what is his own.
  public Set<UUID> persons(Actor actor) {
    var persons = new HashSet<UUID>();
    addPresent(persons, actor.account());
    for (Holding held : actor.holdings()) {
      var principal = held.principal();
      if (principal != null) {
        accounts.ofOfficial(principal.official()).ifPresent(it -> persons.add(it.id()));
      }
    }
    return persons;
  }

  /// The accounts of whoever did an act and of the one in whose stead he did it.
  public Set<UUID> persons(Author author) {
    var persons = new HashSet<UUID>();
    addPresent(persons, author.account());
    if (author.inSteadOf() != null) {
      accounts.ofOfficial(author.inSteadOf()).ifPresent(it -> persons.add(it.id()));
    }
    return persons;
  }

  /// Whether an act would be done by one of those who did the one before it, which has to be
  /// another's.
  ///
  /// @param account who did the one before; null for a program
  /// @param post the post that it was done in; null for somebody without one
  public boolean isOne(Author now, @Nullable UUID account, @Nullable UUID post) {
    boolean isSamePost = post != null && Objects.equals(now.post(), post);
    return isSamePost || !Collections.disjoint(persons(now), before(account, post));
  }

  private Collection<UUID> before(@Nullable UUID account, @Nullable UUID post) {
    var persons = new HashSet<UUID>();
    addPresent(persons, account);
    if (account != null && post != null) {
      accounts
          .find(account)
          .map(Account::official)
          .ifPresent(
              deputy ->
                  delegations
                      .principals(post, deputy)
                      .forEach(
                          it ->
                              accounts
                                  .ofOfficial(it)
                                  .ifPresent(principal -> persons.add(principal.id()))));
    }
    return persons;
  }

  private static void addPresent(Set<UUID> persons, @Nullable UUID account) {
    if (account != null) {
      persons.add(account);
    }
  }
}
