package mn.ukhaalag.evaluation.promise;

import java.util.List;
import mn.ukhaalag.web.Menu;
import mn.ukhaalag.web.MenuItem;
import mn.ukhaalag.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Leads everybody to what was promised.
@Component
class PromiseMenu implements Menu {

  private static final int ORDER = 35;

  @Override
  public List<MenuItem> items(@Nullable Visitor visitor) {
    return List.of(new MenuItem(ProgrammePages.PATH, "evaluation.promise.menu", ORDER));
  }
}
