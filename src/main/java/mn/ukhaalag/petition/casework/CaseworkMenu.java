package mn.ukhaalag.petition.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.web.Menu;
import mn.ukhaalag.web.MenuGroup;
import mn.ukhaalag.web.MenuItem;
import mn.ukhaalag.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The way to the lists for those who work on petitions.
@Component
class CaseworkMenu implements Menu {

  private static final int ORDER = 20;

  @Override
  public List<MenuItem> items(@Nullable Visitor visitor) {
    var items = new ArrayList<MenuItem>();
    if (can(visitor, Role.OFFICIAL, Role.INTAKE_OPERATOR, Role.HEAD, Role.AUDITOR)) {
      items.add(
          new MenuItem("/work/petitions", "petition.casework.list.title", ORDER)
              .in(MenuGroup.PETITIONS));
    }
    if (can(visitor, Role.HEAD)) {
      items.add(
          new MenuItem("/work/overview", "petition.casework.overview.title", ORDER + 1)
              .in(MenuGroup.PETITIONS));
    }
    if (can(visitor, Role.ORGANISATION_ADMINISTRATOR)) {
      items.add(
          new MenuItem("/work/templates", "petition.casework.templates.title", ORDER + 2)
              .in(MenuGroup.PETITIONS));
    }
    if (can(visitor, Role.PROVINCE_ADMINISTRATOR)) {
      items.add(
          new MenuItem("/work/routes", "petition.casework.routes.title", ORDER + 3)
              .in(MenuGroup.ADMINISTRATION));
    }
    return items;
  }

  private static boolean can(@Nullable Visitor visitor, Role... roles) {
    return visitor != null && Stream.of(roles).anyMatch(role -> visitor.can(role.name()));
  }
}
