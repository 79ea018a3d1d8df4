package mn.ukhaalag.petition.publication;

import java.util.ArrayList;
import java.util.List;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.web.Menu;
import mn.ukhaalag.web.MenuGroup;
import mn.ukhaalag.web.MenuItem;
import mn.ukhaalag.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The way to the published petitions, and for moderators to what waits for them.
@Component
class PublicationMenu implements Menu {

  private static final int PUBLIC_ORDER = 20;
  private static final int WORK_ORDER = 60;

  @Override
  public List<MenuItem> items(@Nullable Visitor visitor) {
    var items = new ArrayList<MenuItem>();
    items.add(new MenuItem("/petitions", "petition.publication.menu", PUBLIC_ORDER));
    if (visitor != null && visitor.can(Role.MODERATOR.name())) {
      items.add(
          new MenuItem("/work/moderation", "petition.publication.menu.moderation", WORK_ORDER)
              .in(MenuGroup.PETITIONS));
    }
    return items;
  }
}
