package mn.ukhaalag.calendar;

import java.util.List;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.web.Menu;
import mn.ukhaalag.web.MenuGroup;
import mn.ukhaalag.web.MenuItem;
import mn.ukhaalag.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The way to the calendar for the one who keeps it.
@Component
class CalendarMenu implements Menu {

  private static final int ORDER = 80;

  @Override
  public List<MenuItem> items(@Nullable Visitor visitor) {
    boolean keepsIt = visitor != null && visitor.can(Role.PROVINCE_ADMINISTRATOR.name());
    return keepsIt
        ? List.of(
            new MenuItem("/calendar", "calendar.menu.calendar", ORDER).in(MenuGroup.ADMINISTRATION),
            new MenuItem("/calendar/rules", "calendar.menu.rules", ORDER + 1)
                .in(MenuGroup.ADMINISTRATION))
        : List.of();
  }
}
