package mn.ukhaalag.security;

import java.util.List;
import mn.ukhaalag.web.Menu;
import mn.ukhaalag.web.MenuGroup;
import mn.ukhaalag.web.MenuItem;
import mn.ukhaalag.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Leads every official to the registers of security and to the form for an incident.
@Component
class RegisterMenu implements Menu {

  private static final int ORDER = 84;

  @Override
  public List<MenuItem> items(@Nullable Visitor visitor) {
    return visitor == null || visitor.abilities().isEmpty()
        ? List.of()
        : List.of(
            new MenuItem(RegisterPages.PATH, "security.menu", ORDER).in(MenuGroup.TRUST),
            new MenuItem("/work/security/incidents/new", "security.menu.report", ORDER + 1)
                .in(MenuGroup.TRUST));
  }
}
