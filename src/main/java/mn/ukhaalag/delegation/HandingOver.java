package mn.ukhaalag.delegation;

import java.util.UUID;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.delegation.DelegationLetters.What;
import mn.ukhaalag.directory.Delegation;
import mn.ukhaalag.directory.DelegationRegister;
import mn.ukhaalag.directory.DelegationRegister.Wish;
import mn.ukhaalag.directory.Delegations;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.web.Conflict;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Hands rights over and takes them back, and tells both.
@Component
class HandingOver {

  private final DelegationRegister register;
  private final Delegations delegations;
  private final DelegationLetters letters;
  private final LegalTime legalTime;

  HandingOver(
      DelegationRegister register,
      Delegations delegations,
      DelegationLetters letters,
      LegalTime legalTime) {
    this.register = register;
    this.delegations = delegations;
    this.letters = letters;
    this.legalTime = legalTime;
  }

  /// Hands the rights of a post over.
  ///
  /// @throws Conflict as [DelegationRegister#give]
  @Transactional
  public UUID give(Author author, Wish wish) {
    UUID id = register.give(author, wish);
    boolean hasBegun = !wish.from().isAfter(legalTime.today());
    letters.tell(delegations.find(id).orElseThrow(), hasBegun ? What.BEGUN : What.GIVEN);
    return id;
  }

  /// Takes them back.
  ///
  /// @throws Conflict if it has ended already
  @Transactional
  public void takeBack(Author author, Delegation delegation) {
    register.takeBack(author, delegation);
    letters.tell(delegation, What.TAKEN_BACK);
  }
}
