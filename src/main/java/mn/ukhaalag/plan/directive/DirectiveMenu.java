package mn.ukhaalag.plan.directive;

import java.util.List;
import mn.ukhaalag.web.Menu;
import mn.ukhaalag.web.MenuGroup;
import mn.ukhaalag.web.MenuItem;
import mn.ukhaalag.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Leads officials to the tasks.
@Component
class DirectiveMenu implements Menu {

  private static final int ORDER = 13;

  @Override
  public List<MenuItem> items(@Nullable Visitor visitor) {
    return visitor == null || visitor.abilities().isEmpty()
        ? List.of()
        : List.of(new MenuItem("/work/directives", "plan.directives", ORDER).in(MenuGroup.PLANS));
  }
}
