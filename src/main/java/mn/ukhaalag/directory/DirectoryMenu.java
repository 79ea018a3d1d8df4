package mn.ukhaalag.directory;

import java.util.List;
import mn.ukhaalag.web.Menu;
import mn.ukhaalag.web.MenuItem;
import mn.ukhaalag.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The way to the organisations, for everybody.
@Component
class DirectoryMenu implements Menu {

  @Override
  public List<MenuItem> items(@Nullable Visitor visitor) {
    return List.of(new MenuItem("/organisations", "directory.menu.organisations", 40));
  }
}
