package mn.ukhaalag.service.payment;

import java.util.List;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.web.Menu;
import mn.ukhaalag.web.MenuGroup;
import mn.ukhaalag.web.MenuItem;
import mn.ukhaalag.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The way to the money of one's organisation.
@Component
class PaymentMenu implements Menu {

  private static final int ORDER = 29;

  @Override
  public List<MenuItem> items(@Nullable Visitor visitor) {
    boolean isCashier =
        visitor != null && (visitor.can(Role.OFFICIAL.name()) || visitor.can(Role.HEAD.name()));
    return isCashier
        ? List.of(
            new MenuItem("/work/payments", "service.payment.menu", ORDER).in(MenuGroup.SERVICES))
        : List.of();
  }
}
