package mn.ukhaalag.service.statistics;

import java.util.List;
import mn.ukhaalag.web.Menu;
import mn.ukhaalag.web.MenuGroup;
import mn.ukhaalag.web.MenuItem;
import mn.ukhaalag.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The way of officials to the statistics of services.
@Component
class StatisticsMenu implements Menu {

  private static final int ORDER = 44;

  @Override
  public List<MenuItem> items(@Nullable Visitor visitor) {
    return visitor == null || visitor.abilities().isEmpty()
        ? List.of()
        : List.of(
            new MenuItem(StatisticsPages.PATH, "service.statistics.menu", ORDER)
                .in(MenuGroup.SERVICES));
  }
}
