package mn.ukhaalag.petition.bulk;

import java.util.List;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.web.Menu;
import mn.ukhaalag.web.MenuGroup;
import mn.ukhaalag.web.MenuItem;
import mn.ukhaalag.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The way to the bulk import for those who may use it.
@Component
class ImportMenu implements Menu {

  private static final int ORDER = 85;

  @Override
  public List<MenuItem> items(@Nullable Visitor visitor) {
    return visitor != null && visitor.can(Role.PROVINCE_ADMINISTRATOR.name())
        ? List.of(
            new MenuItem("/work/imports", "petition.bulk.menu", ORDER).in(MenuGroup.ADMINISTRATION))
        : List.of();
  }
}
