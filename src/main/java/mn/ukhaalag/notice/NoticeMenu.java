package mn.ukhaalag.notice;

import java.util.ArrayList;
import java.util.List;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.web.Menu;
import mn.ukhaalag.web.MenuItem;
import mn.ukhaalag.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Leads people to their notices, and the administrator to the outbox.
@Component
class NoticeMenu implements Menu {

  @Override
  public List<MenuItem> items(@Nullable Visitor visitor) {
    if (visitor == null) {
      return List.of();
    }
    var items = new ArrayList<MenuItem>();
    items.add(new MenuItem("/notices", "notice.menu", 80));
    if (visitor.can(Role.PROVINCE_ADMINISTRATOR.name())) {
      items.add(new MenuItem("/notices/outbox", "notice.menu.outbox", 95));
    }
    return items;
  }
}
