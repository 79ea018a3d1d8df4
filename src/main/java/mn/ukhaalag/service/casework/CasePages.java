package mn.ukhaalag.service.casework;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.file.FileResponses;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.CaseTask;
import mn.ukhaalag.service.CaseTasks;
import mn.ukhaalag.service.Competence;
import mn.ukhaalag.service.Handling;
import mn.ukhaalag.service.Versions;
import mn.ukhaalag.service.form.Question;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The page of a case for those who handle it, and its forms. What was typed into one that was
/// wrong is kept.
@Controller
@RequestMapping("/work/applications/{reference}")
class CasePages {

  private static final int LONGEST = 4000;

  private final Competence competence;
  private final Handling handling;
  private final CaseTasks tasks;
  private final Versions versions;
  private final CaseForms forms;
  private final FileResponses files;

  CasePages(
      Competence competence,
      Handling handling,
      CaseTasks tasks,
      Versions versions,
      CaseForms forms,
      FileResponses files) {
    this.competence = competence;
    this.handling = handling;
    this.tasks = tasks;
    this.versions = versions;
    this.forms = forms;
    this.files = files;
  }

  @GetMapping
  ModelAndView show(Actor actor, @PathVariable String reference) {
    return forms.page(actor, reference, Typed.NOTHING, new Problems(), null, HttpStatus.OK);
  }

  /// Takes on a task.
  @PostMapping("/tasks/{task}/taking")
  ModelAndView take(
      Actor actor,
      HttpServletResponse response,
      @PathVariable String reference,
      @PathVariable UUID task) {
    Application application = competence.handled(actor, reference);
    return forms.finish(
        new CaseForms.Visit(actor, response, application, Typed.NOTHING, new Problems()),
        "taken",
        () -> handling.take(actor, application.id(), task));
  }

  /// Answers a task: a check or an opinion.
  @PostMapping("/tasks/{task}/answer")
  ModelAndView answer(
      Actor actor,
      HttpServletResponse response,
      @PathVariable String reference,
      @PathVariable UUID task,
      @RequestParam Map<String, String> fields) {
    return answer(actor, response, reference, task(task, false), fields);
  }

  /// Decides: what is granted makes, where there is one, the certificate.
  @GraveAct
  @PostMapping("/tasks/{task}/decision")
  ModelAndView decide(
      Actor actor,
      HttpServletResponse response,
      @PathVariable String reference,
      @PathVariable UUID task,
      @RequestParam Map<String, String> fields) {
    return answer(actor, response, reference, task(task, true), fields);
  }

  /// A decision goes by a way of its own, before which the second step is asked for.
  private CaseTask task(UUID id, boolean isDecision) {
    CaseTask task = tasks.get(id);
    if ((task.kind() == CaseTask.Kind.DECISION) != isDecision) {
      throw new NotFound("such an answer to task " + id);
    }
    return task;
  }

  private ModelAndView answer(
      Actor actor,
      HttpServletResponse response,
      String reference,
      CaseTask task,
      Map<String, String> fields) {
    Application application = competence.handled(actor, reference);
    var typed = new Typed(fields);
    var problems = new Problems();
    CaseTasks.Said said = said(task, typed, problems);
    return forms.finish(
        new CaseForms.Visit(actor, response, application, typed, problems),
        "answered",
        () -> handling.answer(actor, application.id(), task.id(), said));
  }

  /// What is against the applicant needs words, and a refusal its legal ground.
  private static CaseTasks.Said said(CaseTask task, Typed typed, Problems problems) {
    var reading = new Reading(typed, problems);
    String outcome = typed.get("outcome");
    problems.addIf(
        !task.kind().outcomes().contains(outcome), "outcome", "service.casework.problem.outcome");
    boolean isAgainst = task.kind().isAgainst(outcome);
    String words =
        isAgainst ? reading.text("words", LONGEST) : reading.optionalText("words", LONGEST);
    boolean isRefusal = isAgainst && task.kind() == CaseTask.Kind.DECISION;
    String ground = isRefusal ? reading.text("ground", LONGEST) : "";
    return new CaseTasks.Said(outcome, words, ground.isEmpty() ? null : ground);
  }

  /// Sends the case back, with the questions to be put right.
  @PostMapping("/return")
  ModelAndView sendBack(
      Actor actor,
      HttpServletResponse response,
      @PathVariable String reference,
      @RequestParam Map<String, String> fields) {
    Application application = competence.handled(actor, reference);
    var typed = new Typed(fields);
    var problems = new Problems();
    Map<String, String> wrong = wrong(application, typed, problems);
    return forms.finish(
        new CaseForms.Visit(actor, response, application, typed, problems),
        "sent-back",
        () -> handling.sendBack(actor, application.id(), wrong));
  }

  /// The words on each question that has any.
  private Map<String, String> wrong(Application application, Typed typed, Problems problems) {
    var reading = new Reading(typed, problems);
    Map<String, String> wrong = new LinkedHashMap<>();
    for (Question question : versions.get(application.version()).form().questions()) {
      String words = reading.optionalText("flaw-" + question.name(), LONGEST);
      if (!words.isEmpty()) {
        wrong.put(question.name(), words);
      }
    }
    problems.addIf(wrong.isEmpty(), "flaws", "service.casework.problem.flaws");
    return wrong;
  }

  @PostMapping("/notes")
  ModelAndView note(
      Actor actor,
      HttpServletResponse response,
      @PathVariable String reference,
      @RequestParam Map<String, String> fields) {
    Application application = competence.handled(actor, reference);
    var typed = new Typed(fields);
    var problems = new Problems();
    String words = new Reading(typed, problems).text("note", LONGEST);
    return forms.finish(
        new CaseForms.Visit(actor, response, application, typed, problems),
        "noted",
        () -> handling.note(actor, application.id(), words));
  }

  /// Ticks off the checklist.
  @PostMapping("/checklist")
  ModelAndView tick(
      Actor actor,
      HttpServletResponse response,
      @PathVariable String reference,
      @RequestParam Map<String, String> fields) {
    Application application = competence.handled(actor, reference);
    int items = versions.get(application.version()).form().checklist().size();
    Set<String> ticked =
        fields.keySet().stream()
            .filter(it -> it.matches("item-\\d{1,2}"))
            .map(it -> it.substring(5))
            .filter(it -> Integer.parseInt(it) < items)
            .collect(Collectors.toSet());
    return forms.finish(
        new CaseForms.Visit(actor, response, application, Typed.NOTHING, new Problems()),
        "ticked",
        () -> handling.tick(actor, application.id(), ticked));
  }

  @GetMapping("/files/{id}")
  ResponseEntity<Resource> file(
      Actor actor, @PathVariable String reference, @PathVariable UUID id) {
    Application application = competence.handled(actor, reference);
    return files
        .original(Application.THING, List.of(application.id()), id)
        .orElseThrow(() -> new NotFound("file " + id));
  }
}
