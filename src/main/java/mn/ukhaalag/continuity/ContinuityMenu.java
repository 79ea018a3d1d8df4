package mn.ukhaalag.continuity;

import java.util.List;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.web.Menu;
import mn.ukhaalag.web.MenuGroup;
import mn.ukhaalag.web.MenuItem;
import mn.ukhaalag.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Leads those who watch over the house to the page that says whether it would survive.
@Component
class ContinuityMenu implements Menu {

  private static final int ORDER = 87;

  @Override
  public List<MenuItem> items(@Nullable Visitor visitor) {
    return visitor != null
            && (visitor.can(Role.PROVINCE_ADMINISTRATOR.name()) || visitor.can(Role.AUDITOR.name()))
        ? List.of(new MenuItem(ContinuityPages.PATH, "continuity.menu", ORDER).in(MenuGroup.TRUST))
        : List.of();
  }
}
