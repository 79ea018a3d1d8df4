package mn.ukhaalag.access.oidc;

import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Account;
import mn.ukhaalag.access.Identities;
import mn.ukhaalag.access.Identity;
import mn.ukhaalag.access.NewAccounts;
import mn.ukhaalag.language.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Opens the account of a citizen for whose number a provider vouches. It has no password and no
/// contact; its owner may give both later.
@Component
class Newcomers {

  private final NewAccounts accounts;
  private final Identities identities;
  private final Links links;
  private final TransactionTemplate transaction;

  Newcomers(
      NewAccounts accounts, Identities identities, Links links, TransactionTemplate transaction) {
    this.accounts = accounts;
    this.identities = identities;
    this.links = links;
    this.transaction = transaction;
  }

  /// Opens the account and links it.
  ///
  /// @return the account; empty if somebody else got the number or the link meanwhile
  Optional<UUID> open(IdentityProvider provider, Stranger stranger, Language language) {
    Identity number = Admission.number(stranger).orElseThrow();
    var citizen =
        new Account.Citizen(
            stranger.familyName(), stranger.givenName(), number, null, null, language);
    Optional<UUID> opened =
        transaction.execute(
            status -> {
              Optional<UUID> account =
                  accounts
                      .open(citizen, null)
                      .filter(it -> identities.proveElsewhere(it, provider.issuer().getValue()))
                      .filter(it -> links.add(it, provider, stranger.subject()));
              if (account.isEmpty()) {
                status.setRollbackOnly();
              }
              return account;
            });
    return opened == null ? Optional.empty() : opened;
  }
}
