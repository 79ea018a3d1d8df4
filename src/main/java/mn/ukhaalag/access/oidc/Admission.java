package mn.ukhaalag.access.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Account;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.access.Entrance;
import mn.ukhaalag.access.Identity;
import mn.ukhaalag.access.OwnerCheck;
import mn.ukhaalag.access.RegisterNumber;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.ModelAndView;

/// Lets in whom a provider vouches for: by the account that is linked, or by the one whose owner
/// is proven to have the number that the provider has checked.
@Component
class Admission {

  private final Accounts accounts;
  private final Links links;
  private final Entrance entrance;
  private final ForeignSessions sessions;
  private final Ledger ledger;
  private final OwnerCheck owner;
  private final TransactionTemplate transaction;

  Admission(
      Accounts accounts,
      Links links,
      Entrance entrance,
      ForeignSessions sessions,
      Ledger ledger,
      OwnerCheck owner,
      TransactionTemplate transaction) {
    this.accounts = accounts;
    this.links = links;
    this.entrance = entrance;
    this.sessions = sessions;
    this.ledger = ledger;
    this.owner = owner;
    this.transaction = transaction;
  }

  /// What is known here of somebody.
  sealed interface Found {

    record Known(UUID account) implements Found {}

    /// Nobody here is he; he may open an account if the provider vouches for his number.
    record Nobody() implements Found {}

    record Refused(Refusal why) implements Found {}
  }

  /// The account of whom the provider vouches for. One that is found by its number is linked.
  Found find(IdentityProvider provider, Stranger stranger) {
    Optional<UUID> linked = links.account(provider, stranger.subject());
    Optional<Identity> number = number(stranger);
    Optional<UUID> account = linked.or(() -> number.flatMap(accounts::withProven));
    if (account.isEmpty()) {
      return new Found.Nobody();
    }
    UUID id = account.get();
    if (accounts.actor(id).isEmpty()) {
      return new Found.Refused(Refusal.BLOCKED);
    }
    if (number.isPresent() && isAnother(id, number.get())) {
      return new Found.Refused(Refusal.OTHER_PERSON);
    }
    return linked.isPresent() || links.add(id, provider, stranger.subject())
        ? new Found.Known(id)
        : new Found.Refused(Refusal.TAKEN);
  }

  private boolean isAnother(UUID account, Identity number) {
    return accounts.provenIdentity(account).filter(it -> !it.equals(number)).isPresent();
  }

  static Optional<Identity> number(Stranger stranger) {
    return Optional.ofNullable(stranger.number()).map(RegisterNumber::new).map(Identity::of);
  }

  /// Begins the session of the account, or leads to the account's own second step if the provider
  /// has seen none.
  ModelAndView let(
      UUID account, Stranger stranger, IdentityProvider provider, String next, Door door) {
    ModelAndView way =
        stranger.hasSecondStep()
            ? entrance.admit(
                account,
                next,
                "/sign-in/with/" + provider.id() + "/again",
                door.request(),
                door.response())
            : entrance.pass(account, next, door.request(), door.response());
    sessions.note(account, provider, stranger.session(), door.request().getSession());
    if (stranger.seenAt() != null) {
      owner.noteElsewhere(door.request(), stranger.seenAt());
    }
    String step = String.valueOf(stranger.hasSecondStep());
    transaction.executeWithoutResult(
        status ->
            ledger.append(
                new Author(account, null),
                "account.shown-elsewhere",
                Account.thing(account),
                Map.of("provider", provider.id(), "second-step", step)));
    return way;
  }

  /// Where somebody comes in.
  record Door(HttpServletRequest request, HttpServletResponse response) {}
}
