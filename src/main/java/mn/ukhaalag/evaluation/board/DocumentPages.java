package mn.ukhaalag.evaluation.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.evaluation.DocumentScores;
import mn.ukhaalag.evaluation.People;
import mn.ukhaalag.evaluation.Scale;
import mn.ukhaalag.evaluation.Scales;
import mn.ukhaalag.evaluation.Scorer;
import mn.ukhaalag.evaluation.Scorer.Work;
import mn.ukhaalag.evaluation.Views;
import mn.ukhaalag.evaluation.board.page.DocumentPage;
import mn.ukhaalag.evaluation.board.page.DocumentPage.Line;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Level;
import mn.ukhaalag.plan.Rights;
import mn.ukhaalag.web.Bar;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// A document's score, reckoned before the eyes of the reader.
@Controller
class DocumentPages {

  private final Rights rights;
  private final Scorer scorer;
  private final Scales scales;
  private final DocumentScores scores;
  private final Outline outline;
  private final People people;
  private final LegalTime legalTime;

  DocumentPages(
      Rights rights,
      Scorer scorer,
      Scales scales,
      DocumentScores scores,
      Outline outline,
      People people,
      LegalTime legalTime) {
    this.rights = rights;
    this.scorer = scorer;
    this.scales = scales;
    this.scores = scores;
    this.outline = outline;
    this.people = people;
    this.legalTime = legalTime;
  }

  static String path(UUID document) {
    return "/work/evaluation/documents/" + document;
  }

  @GetMapping("/work/evaluation/documents/{id}")
  ModelAndView show(@PathVariable UUID id, Actor actor) {
    Document document = see(rights, actor, id);
    LocalDate today = legalTime.today();
    Scale scale = scales.on(Scale.Kind.WORK, today);
    Work work = Objects.requireNonNull(scorer.score(scale, today, List.of(id)).get(id));
    List<Line> lines = outline.lines(document, work, scale);
    List<Line> measures = lines.stream().filter(it -> it.kind().equals("MEASURE")).toList();
    int counted = (int) measures.stream().filter(it -> it.grade().isThere()).count();
    var page =
        new DocumentPage(
            document.title(),
            people.organisation(document.organisation()),
            people.board(document.organisation()),
            document.path(),
            scale.grade(total(work)),
            scale.source(),
            scale.content().averaging() == Scale.Averaging.PLAIN,
            counted,
            measures.size() - counted,
            lines,
            trend(id));
    return Views.page("board/document", page);
  }

  private static @Nullable BigDecimal total(Work work) {
    return work.scored().total().score();
  }

  /// The document, if the actor may see what it scores. The score of an official's own plan is his
  /// evaluation, which others see nowhere but there.
  ///
  /// @throws NotFound if not, and if there is none
  static Document see(Rights rights, Actor actor, UUID id) {
    Document document = rights.see(actor, id);
    boolean isOwn =
        actor.holdings().stream().map(Holding::post).anyMatch(it -> it.equals(document.post()));
    if (document.level() == Level.OFFICIAL && !isOwn) {
      throw new NotFound("the score of the official's plan " + id);
    }
    return document;
  }

  private List<Bar> trend(UUID id) {
    return scores.history(id).stream()
        .filter(it -> it.score() != null)
        .map(
            it ->
                new Bar(
                    YearMonth.from(it.month()).toString(),
                    it.score() == null ? 0 : ProvincePages.whole(it.score())))
        .toList();
  }
}
