package mn.ukhaalag.security;

import java.util.List;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.web.Menu;
import mn.ukhaalag.web.MenuItem;
import mn.ukhaalag.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Leads the auditor to the readings.
@Component
class AuditMenu implements Menu {

  private static final int ORDER = 88;

  @Override
  public List<MenuItem> items(@Nullable Visitor visitor) {
    return visitor != null && visitor.can(Role.AUDITOR.name())
        ? List.of(new MenuItem(AuditPages.PATH, "security.readings.menu", ORDER))
        : List.of();
  }
}
