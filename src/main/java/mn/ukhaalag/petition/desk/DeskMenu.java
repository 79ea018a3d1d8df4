package mn.ukhaalag.petition.desk;

import java.util.List;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.web.Menu;
import mn.ukhaalag.web.MenuGroup;
import mn.ukhaalag.web.MenuItem;
import mn.ukhaalag.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The way to the desk for those who file for others.
@Component
class DeskMenu implements Menu {

  private static final int ORDER = 15;

  @Override
  public List<MenuItem> items(@Nullable Visitor visitor) {
    return visitor != null && visitor.can(Role.INTAKE_OPERATOR.name())
        ? List.of(new MenuItem("/work/desk", "petition.desk.menu", ORDER).in(MenuGroup.PETITIONS))
        : List.of();
  }
}
