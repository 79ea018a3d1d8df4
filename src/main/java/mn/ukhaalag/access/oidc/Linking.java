package mn.ukhaalag.access.oidc;

import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.access.Identities;
import mn.ukhaalag.access.Identity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Links the account of somebody signed in, who has just shown himself at a provider, too. If the
/// provider has checked his number and it is the one he gave here, it is proven by that.
@Component
class Linking {

  private final Accounts accounts;
  private final Identities identities;
  private final Links links;
  private final TransactionTemplate transaction;

  Linking(Accounts accounts, Identities identities, Links links, TransactionTemplate transaction) {
    this.accounts = accounts;
    this.identities = identities;
    this.links = links;
    this.transaction = transaction;
  }

  /// Links them.
  ///
  /// @return why it cannot be; empty if it is done
  Optional<Refusal> link(UUID account, IdentityProvider provider, Stranger stranger) {
    Optional<Refusal> refusal =
        transaction.execute(
            status -> {
              Optional<Refusal> found = tryToLink(account, provider, stranger);
              found.ifPresent(why -> status.setRollbackOnly());
              return found;
            });
    return refusal == null ? Optional.empty() : refusal;
  }

  private Optional<Refusal> tryToLink(UUID account, IdentityProvider provider, Stranger stranger) {
    Optional<Identity> told = Admission.number(stranger);
    Optional<Identity> given = accounts.identity(account);
    if (told.isPresent() && given.isPresent()) {
      boolean isHis =
          told.equals(given) && identities.proveElsewhere(account, provider.issuer().getValue());
      if (!isHis) {
        return Optional.of(Refusal.OTHER_PERSON);
      }
    }
    return links.add(account, provider, stranger.subject())
        ? Optional.empty()
        : Optional.of(Refusal.TAKEN);
  }
}
