package mn.ukhaalag.service.application;

import java.util.List;
import mn.ukhaalag.web.Menu;
import mn.ukhaalag.web.MenuItem;
import mn.ukhaalag.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The way to one's own applications.
@Component
class ApplicationMenu implements Menu {

  private static final int ORDER = 6;

  @Override
  public List<MenuItem> items(@Nullable Visitor visitor) {
    return visitor == null
        ? List.of()
        : List.of(new MenuItem("/my/applications", "service.application.menu", ORDER));
  }
}
