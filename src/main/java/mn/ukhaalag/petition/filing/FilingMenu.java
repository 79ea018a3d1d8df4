package mn.ukhaalag.petition.filing;

import java.util.List;
import mn.ukhaalag.web.Menu;
import mn.ukhaalag.web.MenuItem;
import mn.ukhaalag.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The ways of a citizen into this room.
@Component
class FilingMenu implements Menu {

  private static final int ORDER = 10;

  @Override
  public List<MenuItem> items(@Nullable Visitor visitor) {
    var write = new MenuItem("/petitions/new", "petition.filing.menu.new", ORDER);
    return List.of(
        write,
        visitor == null
            ? new MenuItem("/petitions/follow", "petition.filing.menu.follow", ORDER + 1)
            : new MenuItem("/my/petitions", "petition.filing.menu.mine", ORDER + 1));
  }
}
