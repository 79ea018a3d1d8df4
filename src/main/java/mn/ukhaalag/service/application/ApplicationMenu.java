package mn.ukhaalag.service.application;

import java.util.List;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.web.Menu;
import mn.ukhaalag.web.MenuGroup;
import mn.ukhaalag.web.MenuItem;
import mn.ukhaalag.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The way to one's own applications.
@Component
class ApplicationMenu implements Menu {

  private static final int ORDER = 6;

  /// Beside the desk for petitions.
  private static final int DESK = 16;

  @Override
  public List<MenuItem> items(@Nullable Visitor visitor) {
    if (visitor == null) {
      return List.of();
    }
    var own = new MenuItem("/my/applications", "service.application.menu", ORDER);
    return visitor.can(Role.INTAKE_OPERATOR.name())
        ? List.of(
            own,
            new MenuItem("/work/desk/applications", "service.desk.menu", DESK)
                .in(MenuGroup.SERVICES))
        : List.of(own);
  }
}
