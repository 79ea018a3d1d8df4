package mn.ukhaalag.plan.drafting;

import java.util.List;
import mn.ukhaalag.web.Menu;
import mn.ukhaalag.web.MenuGroup;
import mn.ukhaalag.web.MenuItem;
import mn.ukhaalag.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Leads officials to the plans.
@Component
class PlanMenu implements Menu {

  private static final int ORDER = 12;

  @Override
  public List<MenuItem> items(@Nullable Visitor visitor) {
    return visitor == null || visitor.abilities().isEmpty()
        ? List.of()
        : List.of(new MenuItem("/work/plans", "plan.menu", ORDER).in(MenuGroup.PLANS));
  }
}
