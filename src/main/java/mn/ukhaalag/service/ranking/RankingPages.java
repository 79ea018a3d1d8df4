package mn.ukhaalag.service.ranking;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.service.ranking.page.Ranked;
import mn.ukhaalag.service.ranking.page.RankingPage;
import mn.ukhaalag.service.statistics.Counting;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// All services by what they cost people, for officials.
@Controller
class RankingPages {

  static final String PATH = "/work/services/ranking";
  private static final int PAGE = 50;

  private final Ranking ranking;
  private final Counting counting;
  private final Organisations organisations;
  private final LegalTime legalTime;

  RankingPages(
      Ranking ranking, Counting counting, Organisations organisations, LegalTime legalTime) {
    this.ranking = ranking;
    this.counting = counting;
    this.organisations = organisations;
    this.legalTime = legalTime;
  }

  @GetMapping(PATH)
  ModelAndView list(Actor actor, Selection selection) {
    requireOfficial(actor);
    counting.catchUp();
    int year = year(selection);
    List<Ranked> wanted = selection.of(ranking.of(year), owner(selection));
    int from = selection.from(wanted.size());
    int to = Math.min(wanted.size(), from + PAGE);
    String query = selection.query(year);
    String address = PATH + "?" + query + "&after=";
    return new ModelAndView(
        "service/ranking/list",
        "it",
        new RankingPage(
            year,
            selection,
            wanted.subList(from, to),
            wanted.size(),
            organisations.list(),
            Arrays.stream(Sorting.values()).map(Sorting::slug).toList(),
            query,
            from > 0 ? address + Math.max(0, from - PAGE) : null,
            to < wanted.size() ? address + to : null));
  }

  @GetMapping(PATH + ".csv")
  void csv(Actor actor, Selection selection, HttpServletResponse response) throws IOException {
    requireOfficial(actor);
    counting.catchUp();
    int year = year(selection);
    List<Ranked> wanted = selection.of(ranking.of(year), owner(selection));
    RankingTable.write(response, "service-ranking-" + year, year, wanted, organisations);
  }

  private int year(Selection selection) {
    return selection.year(ranking.usualYear(), legalTime.today().getYear());
  }

  private @Nullable UUID owner(Selection selection) {
    return organisations
        .byCode(Selection.text(selection.organisation()))
        .map(Organisation::id)
        .orElse(null);
  }

  static void requireOfficial(Actor actor) {
    actor.requireAccount();
    if (!actor.isOfficial()) {
      throw new NotFound("the ranking of services for a citizen");
    }
  }
}
