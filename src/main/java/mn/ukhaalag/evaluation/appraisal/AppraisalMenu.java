package mn.ukhaalag.evaluation.appraisal;

import java.util.List;
import mn.ukhaalag.web.Menu;
import mn.ukhaalag.web.MenuGroup;
import mn.ukhaalag.web.MenuItem;
import mn.ukhaalag.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Leads officials to their own evaluations, and to those they have a part in.
@Component
class AppraisalMenu implements Menu {

  private static final int ORDER = 44;

  @Override
  public List<MenuItem> items(@Nullable Visitor visitor) {
    return visitor == null || visitor.abilities().isEmpty()
        ? List.of()
        : List.of(
            new MenuItem(ListPages.PATH, "evaluation.appraisal.menu", ORDER).in(MenuGroup.OWN));
  }
}
