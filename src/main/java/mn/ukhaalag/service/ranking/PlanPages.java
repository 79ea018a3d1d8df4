package mn.ukhaalag.service.ranking;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.service.Keeping;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Stage;
import mn.ukhaalag.service.Stages;
import mn.ukhaalag.service.ranking.OneView.Doing;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The way of a service to digital, as its administrators write it down.
@Controller
@RequestMapping(RankingPages.PATH + "/{code}")
class PlanPages {

  private static final int LONGEST = 1_000;

  private final Keeping keeping;
  private final Stages stages;
  private final Posts posts;
  private final OneView view;
  private final LegalTime legalTime;
  private final Notes notes;

  PlanPages(
      Keeping keeping, Stages stages, Posts posts, OneView view, LegalTime legalTime, Notes notes) {
    this.keeping = keeping;
    this.stages = stages;
    this.posts = posts;
    this.view = view;
    this.legalTime = legalTime;
    this.notes = notes;
  }

  /// Takes what is aimed at next.
  @PostMapping("/plan")
  ModelAndView plan(
      Actor actor,
      HttpServletResponse response,
      @PathVariable String code,
      @RequestParam Map<String, String> fields) {
    Service service = keeping.of(actor, code);
    var typed = new Typed(fields);
    var problems = new Problems();
    Stages.Target target = target(service, typed, problems);
    if (!problems.isEmpty()) {
      return again(actor, service, typed, problems);
    }
    stages.plan(service, target, keeping.author(actor, service));
    notes.tell(response, "service.ranking.note.planned");
    return seeOther(service, typed);
  }

  private Stages.Target target(Service service, Typed typed, Problems problems) {
    var reading = new Reading(typed, problems);
    Stage stage = reading.choice("target", Stage.class);
    LocalDate day = reading.day("planned");
    UUID post = reading.id("responsible");
    problems
        .addIf(stage.compareTo(service.stage()) <= 0, "target", "service.ranking.problem.reached")
        .addIf(day.isBefore(legalTime.today()), "planned", "service.ranking.problem.past")
        .addIf(post != null && !isOf(post, service), "responsible", "web.problem.choice");
    return new Stages.Target(stage, day, post, reading.optionalText("words", LONGEST));
  }

  private boolean isOf(UUID post, Service service) {
    return posts.of(service.organisation()).stream().anyMatch(it -> it.id().equals(post));
  }

  /// Gives up what was aimed at.
  @PostMapping("/plan/ending")
  ModelAndView drop(
      Actor actor,
      HttpServletResponse response,
      @PathVariable String code,
      @RequestParam Map<String, String> fields) {
    Service service = keeping.of(actor, code);
    var typed = new Typed(fields);
    var problems = new Problems();
    String words = new Reading(typed, problems).text("why", LONGEST);
    if (!problems.isEmpty()) {
      return again(actor, service, typed, problems);
    }
    stages.drop(service, words, keeping.author(actor, service));
    notes.tell(response, "service.ranking.note.dropped");
    return seeOther(service, typed);
  }

  /// Takes that the service has reached another stage, or has fallen back to one.
  @PostMapping("/stages")
  ModelAndView reach(
      Actor actor,
      HttpServletResponse response,
      @PathVariable String code,
      @RequestParam Map<String, String> fields) {
    Service service = keeping.of(actor, code);
    var typed = new Typed(fields);
    var problems = new Problems();
    var reading = new Reading(typed, problems);
    Stage stage = reading.choice("stage", Stage.class);
    String words = reading.optionalText("reason", LONGEST);
    problems
        .addIf(stage == service.stage(), "stage", "service.ranking.problem.same")
        .addIf(
            stage.compareTo(service.stage()) < 0 && words.isEmpty(),
            "reason",
            "service.ranking.problem.back");
    if (!problems.isEmpty()) {
      return again(actor, service, typed, problems);
    }
    stages.reach(service, stage, words, keeping.author(actor, service));
    notes.tell(response, "service.ranking.note.reached");
    return seeOther(service, typed);
  }

  private ModelAndView again(Actor actor, Service service, Typed typed, Problems problems) {
    int year = view.year(typed.get("year"));
    return Forms.again(view.page(actor, service, year, new Doing(typed, problems)));
  }

  private ModelAndView seeOther(Service service, Typed typed) {
    return Forms.seeOther(OnePages.path(service, view.year(typed.get("year"))));
  }
}
