package mn.ukhaalag.service.catalogue;

import java.util.List;
import mn.ukhaalag.web.Menu;
import mn.ukhaalag.web.MenuItem;
import mn.ukhaalag.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The way to the catalogue.
@Component
class CatalogueMenu implements Menu {

  private static final int ORDER = 5;

  @Override
  public List<MenuItem> items(@Nullable Visitor visitor) {
    return List.of(new MenuItem("/services", "service.catalogue.menu", ORDER));
  }
}
