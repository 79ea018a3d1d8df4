package mn.ukhaalag.service.casework;

import java.util.List;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.web.Menu;
import mn.ukhaalag.web.MenuGroup;
import mn.ukhaalag.web.MenuItem;
import mn.ukhaalag.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The way of officials to the cases of their organisation.
@Component
class CaseworkMenu implements Menu {

  private static final int ORDER = 21;

  @Override
  public List<MenuItem> items(@Nullable Visitor visitor) {
    boolean works =
        visitor != null && (visitor.can(Role.OFFICIAL.name()) || visitor.can(Role.HEAD.name()));
    return works
        ? List.of(
            new MenuItem("/work/applications", "service.casework.menu", ORDER)
                .in(MenuGroup.SERVICES))
        : List.of();
  }
}
