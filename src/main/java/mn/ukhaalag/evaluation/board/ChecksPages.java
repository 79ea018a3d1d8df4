package mn.ukhaalag.evaluation.board;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.evaluation.People;
import mn.ukhaalag.evaluation.Verdict;
import mn.ukhaalag.evaluation.Verdicts;
import mn.ukhaalag.evaluation.Views;
import mn.ukhaalag.evaluation.board.page.ChecksPage;
import mn.ukhaalag.evaluation.board.page.ChecksPage.Line;
import mn.ukhaalag.language.Numbers;
import mn.ukhaalag.plan.Backlog;
import mn.ukhaalag.plan.Backlog.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What was reported last, for the monitoring team to look at.
@Controller
class ChecksPages {

  static final String PATH = "/work/evaluation/checks";
  private static final int PAGE = 50;

  private final Backlog backlog;
  private final Verdicts verdicts;
  private final People people;

  ChecksPages(Backlog backlog, Verdicts verdicts, People people) {
    this.backlog = backlog;
    this.verdicts = verdicts;
    this.people = people;
  }

  @GetMapping(PATH)
  ModelAndView list(
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(required = false) @Nullable UUID after,
      Actor actor) {
    actor.require(Role.MONITOR, Role.AUDITOR);
    List<Told> told = backlog.told(moment(before), after, PAGE);
    Map<UUID, Verdict> found = verdicts.newest(told.stream().map(Told::measure).toList());
    String next = told.size() < PAGE ? null : next(told.getLast());
    return Views.page(
        "board/checks",
        new ChecksPage(told.stream().map(it -> line(it, found.get(it.measure()))).toList(), next));
  }

  private static String next(Told last) {
    return PATH + "?before=" + last.at() + "&after=" + last.measure();
  }

  private static @Nullable Instant moment(@Nullable String typed) {
    try {
      return typed == null ? null : Instant.parse(typed);
    } catch (DateTimeParseException notAMoment) {
      return null;
    }
  }

  private Line line(Told told, @Nullable Verdict verdict) {
    boolean isNew =
        verdict != null
            && !isSame(told.percent(), verdict.told())
            && told.at().isAfter(verdict.at());
    return new Line(
        told.code(),
        told.title(),
        MeasurePages.path(told.measure()),
        people.organisation(told.organisation()),
        Numbers.text(told.percent()),
        told.at(),
        verdict == null ? "" : verdict.kind().name(),
        isNew);
  }

  private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return Objects.equals(Numbers.text(one), Numbers.text(other));
  }
}
