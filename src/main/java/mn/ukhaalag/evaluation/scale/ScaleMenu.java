package mn.ukhaalag.evaluation.scale;

import java.util.List;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.web.Menu;
import mn.ukhaalag.web.MenuGroup;
import mn.ukhaalag.web.MenuItem;
import mn.ukhaalag.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The way to the scales for those who keep them; others reach them from the boards.
@Component
class ScaleMenu implements Menu {

  private static final int ORDER = 46;

  @Override
  public List<MenuItem> items(@Nullable Visitor visitor) {
    boolean keeps =
        visitor != null
            && (visitor.can(Role.PROVINCE_ADMINISTRATOR.name())
                || visitor.can(Role.MONITOR.name()));
    return keeps
        ? List.of(
            new MenuItem(ScalePages.PATH, "evaluation.scale.menu", ORDER)
                .in(MenuGroup.ADMINISTRATION))
        : List.of();
  }
}
