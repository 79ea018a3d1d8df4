package mn.ukhaalag.service.designer;

import java.util.List;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.web.Menu;
import mn.ukhaalag.web.MenuGroup;
import mn.ukhaalag.web.MenuItem;
import mn.ukhaalag.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The way of administrators to the services that they keep.
@Component
class DesignerMenu implements Menu {

  private static final int ORDER = 87;

  @Override
  public List<MenuItem> items(@Nullable Visitor visitor) {
    boolean keeps =
        visitor != null
            && (visitor.can(Role.PROVINCE_ADMINISTRATOR.name())
                || visitor.can(Role.ORGANISATION_ADMINISTRATOR.name()));
    return keeps
        ? List.of(
            new MenuItem("/administration/services", "service.designer.menu", ORDER)
                .in(MenuGroup.SERVICES))
        : List.of();
  }
}
