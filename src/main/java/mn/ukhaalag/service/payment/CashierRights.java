package mn.ukhaalag.service.payment;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.web.NotFound;
import org.springframework.stereotype.Component;

/// Who looks after money: the officials and the head of the organisation that it is paid to.
@Component
class CashierRights {

  private static final Role[] ROLES = {Role.OFFICIAL, Role.HEAD};

  private final InvoiceRows invoices;

  CashierRights(InvoiceRows invoices) {
    this.invoices = invoices;
  }

  /// The organisations whose money the actor looks after.
  ///
  /// @throws NotFound if there is none
  Set<UUID> organisations(Actor actor) {
    actor.require(ROLES);
    return actor.holdings().stream()
        .filter(CashierRights::mayAct)
        .map(Holding::organisation)
        .collect(Collectors.toSet());
  }

  /// The post in which the actor acts for that organisation.
  Holding in(Actor actor, UUID organisation) {
    return actor.holdings().stream()
        .filter(it -> it.organisation().equals(organisation) && mayAct(it))
        .findFirst()
        .orElseThrow(() -> new NotFound("cashier of " + organisation));
  }

  private static boolean mayAct(Holding held) {
    return Stream.of(ROLES).anyMatch(held.roles()::contains);
  }

  /// An invoice of one of them.
  Invoice invoice(Actor actor, String number) {
    Set<UUID> own = organisations(actor);
    return InvoiceNumber.parse(number)
        .flatMap(invoices::find)
        .filter(it -> own.contains(it.organisation()))
        .orElseThrow(() -> new NotFound("invoice " + number));
  }
}
