package mn.ukhaalag.notice;

import java.util.ArrayList;
import java.util.List;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.web.Menu;
import mn.ukhaalag.web.MenuGroup;
import mn.ukhaalag.web.MenuItem;
import mn.ukhaalag.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Leads people to their notices, with the number of unread ones, and the administrator to the
/// outbox.
@Component
class NoticeMenu implements Menu {

  private final NoticeList list;

  NoticeMenu(NoticeList list) {
    this.list = list;
  }

  @Override
  public List<MenuItem> items(@Nullable Visitor visitor) {
    if (visitor == null) {
      return List.of();
    }
    var items = new ArrayList<MenuItem>();
    items.add(new MenuItem("/notices", "notice.menu", 80, unread(visitor)));
    if (visitor.can(Role.PROVINCE_ADMINISTRATOR.name())) {
      items.add(
          new MenuItem("/notices/outbox", "notice.menu.outbox", 95).in(MenuGroup.ADMINISTRATION));
    }
    return items;
  }

  /// Without a database there still is a page, which says so.
  private @Nullable String unread(Visitor visitor) {
    try {
      int unread = list.unread(visitor.account());
      return unread == 0 ? null : NoticeList.written(unread);
    } catch (DataAccessException away) {
      return null;
    }
  }
}
