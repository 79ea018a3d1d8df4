package mn.ukhaalag.petition.figures;

import java.util.List;
import mn.ukhaalag.web.Menu;
import mn.ukhaalag.web.MenuItem;
import mn.ukhaalag.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Leads everybody to the statistics.
@Component
class FiguresMenu implements Menu {

  @Override
  public List<MenuItem> items(@Nullable Visitor visitor) {
    return List.of(new MenuItem("/petitions/figures", "petition.figures.menu", 30));
  }
}
