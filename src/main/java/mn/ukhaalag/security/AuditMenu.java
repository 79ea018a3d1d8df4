package mn.ukhaalag.security;

import java.util.ArrayList;
import java.util.List;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.web.Menu;
import mn.ukhaalag.web.MenuGroup;
import mn.ukhaalag.web.MenuItem;
import mn.ukhaalag.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Leads the auditor to the readings, and the official responsible for personal data to what he
/// has to decide.
@Component
class AuditMenu implements Menu {

  private static final int ORDER = 88;

  @Override
  public List<MenuItem> items(@Nullable Visitor visitor) {
    var items = new ArrayList<MenuItem>();
    if (visitor != null && visitor.can(Role.AUDITOR.name())) {
      items.add(new MenuItem(AuditPages.PATH, "security.readings.menu", ORDER).in(MenuGroup.TRUST));
    }
    if (visitor != null && visitor.can(Role.PRIVACY_OFFICER.name())) {
      items.add(
          new MenuItem("/work/erasures", "security.erasure.desk.menu", ORDER).in(MenuGroup.TRUST));
    }
    return items;
  }
}
