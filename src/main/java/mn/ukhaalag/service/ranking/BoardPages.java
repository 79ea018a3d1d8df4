package mn.ukhaalag.service.ranking;

import java.util.Comparator;
import java.util.List;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.service.ranking.page.BoardPage;
import mn.ukhaalag.service.ranking.page.Ranked;
import mn.ukhaalag.service.statistics.Counting;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The board of the way to digital: what moved, what is late, what should be next, what is used.
@Controller
class BoardPages {

  static final String PATH = "/work/services/board";
  private static final int NEXT = 10;

  private final Ranking ranking;
  private final Progress progress;
  private final Growth growth;
  private final Counting counting;

  BoardPages(Ranking ranking, Progress progress, Growth growth, Counting counting) {
    this.ranking = ranking;
    this.progress = progress;
    this.growth = growth;
    this.counting = counting;
  }

  @GetMapping(PATH)
  ModelAndView show(Actor actor) {
    RankingPages.requireOfficial(actor);
    counting.catchUp();
    int year = ranking.usualYear();
    List<Ranked> all = ranking.of(year);
    return new ModelAndView(
        "service/ranking/board",
        "it",
        new BoardPage(
            year,
            progress.stages(all),
            progress.moved(),
            late(all),
            all.stream().filter(Ranked::isNext).limit(NEXT).toList(),
            growth.months(),
            progress.used()));
  }

  private static List<Ranked> late(List<Ranked> all) {
    Comparator<Ranked> byDay = Sorting.PLAN.order();
    return all.stream().filter(Ranked::isLate).sorted(byDay).toList();
  }
}
