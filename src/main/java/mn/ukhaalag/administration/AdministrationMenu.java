package mn.ukhaalag.administration;

import java.util.ArrayList;
import java.util.List;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.web.Menu;
import mn.ukhaalag.web.MenuGroup;
import mn.ukhaalag.web.MenuItem;
import mn.ukhaalag.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The way to the administration for those who keep an organisation.
@Component
class AdministrationMenu implements Menu {

  @Override
  public List<MenuItem> items(@Nullable Visitor visitor) {
    boolean keeps =
        visitor != null
            && (visitor.can(Role.PROVINCE_ADMINISTRATOR.name())
                || visitor.can(Role.ORGANISATION_ADMINISTRATOR.name()));
    var items = new ArrayList<MenuItem>();
    if (keeps) {
      items.add(
          new MenuItem("/administration/organisations", "administration.menu.organisations", 85)
              .in(MenuGroup.ADMINISTRATION));
    }
    if (visitor != null && visitor.can(Role.PROVINCE_ADMINISTRATOR.name())) {
      items.add(
          new MenuItem("/administration/ledger", "administration.menu.ledger", 86)
              .in(MenuGroup.TRUST));
    }
    return items;
  }
}
