package mn.ukhaalag.access.provider;

import java.util.List;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.web.Menu;
import mn.ukhaalag.web.MenuGroup;
import mn.ukhaalag.web.MenuItem;
import mn.ukhaalag.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Leads the administrator of the province to the systems.
@Component
class SystemMenu implements Menu {

  @Override
  public List<MenuItem> items(@Nullable Visitor visitor) {
    return visitor != null && visitor.can(Role.PROVINCE_ADMINISTRATOR.name())
        ? List.of(new MenuItem(SystemPages.PATH, "provider.menu", 87).in(MenuGroup.ADMINISTRATION))
        : List.of();
  }
}
