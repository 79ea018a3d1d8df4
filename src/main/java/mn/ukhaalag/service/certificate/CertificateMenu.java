package mn.ukhaalag.service.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.web.Menu;
import mn.ukhaalag.web.MenuGroup;
import mn.ukhaalag.web.MenuItem;
import mn.ukhaalag.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The ways to certificates: to check one, to one's own, and to the register.
@Component
class CertificateMenu implements Menu {

  private static final int OWN_ORDER = 12;
  private static final int PUBLIC_ORDER = 45;
  private static final int WORK_ORDER = 28;

  @Override
  public List<MenuItem> items(@Nullable Visitor visitor) {
    var items = new ArrayList<MenuItem>();
    if (visitor == null) {
      items.add(new MenuItem("/certificates", "service.certificate.menu.check", PUBLIC_ORDER));
      return items;
    }
    items.add(new MenuItem("/my/certificates", "service.certificate.menu.mine", OWN_ORDER));
    if (Stream.of(Role.OFFICIAL, Role.HEAD, Role.INTAKE_OPERATOR, Role.AUDITOR)
        .anyMatch(role -> visitor.can(role.name()))) {
      items.add(
          new MenuItem("/work/certificates", "service.certificate.menu.register", WORK_ORDER)
              .in(MenuGroup.SERVICES));
    }
    return items;
  }
}
