package mn.ukhaalag.service.casework;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Competence;
import mn.ukhaalag.service.Handovers;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Hands a task of a case to a colleague, and gives it back.
@Controller
@RequestMapping("/work/applications/{reference}/tasks/{task}/handover")
class HandoverPages {

  /// The most letters of what is said to a colleague.
  static final int LONGEST = 2000;

  private final Competence competence;
  private final Handovers handovers;
  private final CaseForms forms;

  HandoverPages(Competence competence, Handovers handovers, CaseForms forms) {
    this.competence = competence;
    this.handovers = handovers;
    this.forms = forms;
  }

  @PostMapping
  ModelAndView hand(
      Actor actor,
      HttpServletResponse response,
      @PathVariable String reference,
      @PathVariable UUID task,
      @RequestParam Map<String, String> fields) {
    Application application = competence.handled(actor, reference);
    var typed = new Typed(fields);
    var problems = new Problems();
    UUID colleague = colleague(typed, problems);
    String words = new Reading(typed, problems).optionalText("message", LONGEST);
    return forms.finish(
        new CaseForms.Visit(actor, response, application, typed, problems),
        "handed",
        () ->
            handovers.give(
                actor, application.id(), task, Objects.requireNonNull(colleague), words));
  }

  /// The post that was chosen; null, with a problem, if none was.
  static @Nullable UUID colleague(Typed typed, Problems problems) {
    UUID colleague = new Reading(typed, problems).id("colleague");
    problems.addIf(colleague == null, "colleague", "service.casework.problem.colleague");
    return colleague;
  }

  /// Back to the colleague it came from, or to all who may do it.
  @PostMapping("/end")
  ModelAndView giveBack(
      Actor actor,
      HttpServletResponse response,
      @PathVariable String reference,
      @PathVariable UUID task,
      @RequestParam Map<String, String> fields) {
    Application application = competence.handled(actor, reference);
    var typed = new Typed(fields);
    var problems = new Problems();
    String words = new Reading(typed, problems).optionalText("message", LONGEST);
    return forms.finish(
        new CaseForms.Visit(actor, response, application, typed, problems),
        "given-back",
        () -> handovers.giveBack(actor, application.id(), task, words));
  }
}
