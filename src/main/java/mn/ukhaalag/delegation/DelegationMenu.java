package mn.ukhaalag.delegation;

import java.util.List;
import mn.ukhaalag.web.Menu;
import mn.ukhaalag.web.MenuGroup;
import mn.ukhaalag.web.MenuItem;
import mn.ukhaalag.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Leads officials to what they have handed over and were handed.
@Component
class DelegationMenu implements Menu {

  private static final int ORDER = 79;

  @Override
  public List<MenuItem> items(@Nullable Visitor visitor) {
    return visitor == null || visitor.abilities().isEmpty()
        ? List.of()
        : List.of(new MenuItem(DelegationPages.PATH, "delegation.menu", ORDER).in(MenuGroup.OWN));
  }
}
