package mn.ukhaalag.evaluation.board;

import java.util.ArrayList;
import java.util.List;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.web.Menu;
import mn.ukhaalag.web.MenuGroup;
import mn.ukhaalag.web.MenuItem;
import mn.ukhaalag.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The way to the boards for those who hold a post.
@Component
class BoardMenu implements Menu {

  private static final int ORDER = 42;

  @Override
  public List<MenuItem> items(@Nullable Visitor visitor) {
    var items = new ArrayList<MenuItem>();
    if (visitor == null || visitor.abilities().isEmpty()) {
      return items;
    }
    items.add(new MenuItem(ProvincePages.PATH, "evaluation.board.menu", ORDER).in(MenuGroup.PLANS));
    if (visitor.can(Role.MONITOR.name()) || visitor.can(Role.AUDITOR.name())) {
      items.add(
          new MenuItem(ChecksPages.PATH, "evaluation.checks.menu", ORDER + 1).in(MenuGroup.PLANS));
    }
    return items;
  }
}
