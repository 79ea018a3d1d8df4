package mn.ukhaalag.service.ranking;

import java.util.List;
import mn.ukhaalag.web.Menu;
import mn.ukhaalag.web.MenuGroup;
import mn.ukhaalag.web.MenuItem;
import mn.ukhaalag.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The way to what services cost people: for officials the whole, for all others the summary.
@Component
class RankingMenu implements Menu {

  private static final int PUBLIC_ORDER = 46;
  private static final int WORK_ORDER = 43;

  @Override
  public List<MenuItem> items(@Nullable Visitor visitor) {
    return visitor == null || visitor.abilities().isEmpty()
        ? List.of(new MenuItem(ProgressPages.PATH, "service.ranking.menu.public", PUBLIC_ORDER))
        : List.of(
            new MenuItem(BoardPages.PATH, "service.ranking.menu.board", WORK_ORDER)
                .in(MenuGroup.SERVICES),
            new MenuItem(RankingPages.PATH, "service.ranking.menu", WORK_ORDER + 1)
                .in(MenuGroup.SERVICES));
  }
}
