package mn.ukhaalag.service.appointment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.web.Menu;
import mn.ukhaalag.web.MenuGroup;
import mn.ukhaalag.web.MenuItem;
import mn.ukhaalag.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The ways to one's own appointments, to the queue at the counter, and to the counters that one
/// keeps.
@Component
class AppointmentMenu implements Menu {

  private static final int OWN_ORDER = 7;
  private static final int PUBLIC_ORDER = 44;
  private static final int WORK_ORDER = 22;
  private static final int KEPT_ORDER = 61;

  @Override
  public List<MenuItem> items(@Nullable Visitor visitor) {
    var items = new ArrayList<MenuItem>();
    if (visitor == null) {
      items.add(new MenuItem("/appointments/new", "service.appointment.menu.book", PUBLIC_ORDER));
      return items;
    }
    items.add(new MenuItem("/my/appointments", "service.appointment.menu.mine", OWN_ORDER));
    if (Stream.of(AppointmentRights.CLERKS).anyMatch(role -> visitor.can(role.name()))) {
      items.add(
          new MenuItem("/work/appointments", "service.appointment.menu.desk", WORK_ORDER)
              .in(MenuGroup.SERVICES));
    }
    if (visitor.can(Role.ORGANISATION_ADMINISTRATOR.name())) {
      items.add(
          new MenuItem("/work/counters", "service.appointment.menu.counters", KEPT_ORDER)
              .in(MenuGroup.SERVICES));
    }
    return items;
  }
}
