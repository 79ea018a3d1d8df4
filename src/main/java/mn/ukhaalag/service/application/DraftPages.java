package mn.ukhaalag.service.application;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.service.Version;
import mn.ukhaalag.service.Versions;
import mn.ukhaalag.service.application.page.SavedPage;
import mn.ukhaalag.service.application.page.StartPage;
import mn.ukhaalag.service.application.page.StoppedPage;
import mn.ukhaalag.service.form.Form;
import mn.ukhaalag.service.form.Question;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.JsonNodeFactory;

/// The beginning of an application, its pause and its early end.
@Controller
class DraftPages {

  private final Services services;
  private final Versions versions;
  private final Drafts drafts;
  private final DraftCode codes;
  private final Works works;
  private final Writers writers;
  private final Notes notes;

  DraftPages(
      Services services,
      Versions versions,
      Drafts drafts,
      DraftCode codes,
      Works works,
      Writers writers,
      Notes notes) {
    this.services = services;
    this.versions = versions;
    this.drafts = drafts;
    this.codes = codes;
    this.works = works;
    this.writers = writers;
    this.notes = notes;
  }

  @GetMapping("/services/{code}/applications/new")
  ModelAndView start(@PathVariable String code) {
    Service service = service(code);
    Form form = version(service).form();
    var files =
        form.questions().stream()
            .filter(it -> it.kind() == Question.Kind.FILE)
            .map(Question::label)
            .toList();
    int count = (int) form.questions().stream().filter(it -> it.when() == null).count();
    return page("start", new StartPage(service, count, files));
  }

  @PostMapping("/services/{code}/applications")
  ModelAndView begin(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String code) {
    Version version = version(service(code));
    Writer writer = writers.of(actor, request, response);
    Draft draft = drafts.begin(writer, version, JsonNodeFactory.instance.objectNode(), null);
    return Forms.seeOther(next(works.of(actor, draft)));
  }

  /// Goes on where it was left.
  @GetMapping("/applications/{draft}")
  ModelAndView goOn(Actor actor, HttpServletRequest request, @PathVariable UUID draft) {
    Work work = works.get(actor, writers.known(actor, request), draft);
    return work.draft().application() == null
        ? Forms.seeOther(next(work))
        : Forms.seeOther("/my/applications");
  }

  @GetMapping("/applications/{draft}/saved")
  ModelAndView saved(Actor actor, HttpServletRequest request, @PathVariable UUID draft) {
    Work work = works.get(actor, writers.known(actor, request), draft);
    return page(
        "saved",
        new SavedPage(
            draft,
            work.service(),
            codes.written(draft),
            WorkingCalendar.dayOf(work.draft().savedAt().plus(Drafts.LIFE)),
            next(work)));
  }

  /// Why it ends here.
  @GetMapping("/applications/{draft}/stopped")
  ModelAndView stopped(Actor actor, HttpServletRequest request, @PathVariable UUID draft) {
    Work work = works.get(actor, writers.known(actor, request), draft);
    return work.form()
        .stop(work.facts())
        .map(
            stop ->
                page(
                    "stopped",
                    new StoppedPage(draft, work.service(), stop.reason(), back(work, stop))))
        .orElseGet(() -> Forms.seeOther(next(work)));
  }

  /// The last of the answers that led here.
  private static String back(Work work, Form.Stop stop) {
    List<String> asked = work.questions().stream().map(Question::name).toList();
    return stop.when()
        .tests()
        .map(it -> it.question())
        .filter(asked::contains)
        .reduce((first, later) -> later)
        .map(it -> work.draft().path(it))
        .orElse(work.service().path());
  }

  @PostMapping("/applications/{draft}/discarding")
  ModelAndView discard(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable UUID draft) {
    drafts.discard(writers.known(actor, request), draft);
    notes.tell(response, "service.application.discarded");
    return Forms.seeOther(actor.isSignedIn() ? "/my/applications" : "/services");
  }

  /// The first question to be answered or put right, or the check of all.
  static String next(Work work) {
    return work.questions().stream()
        .filter(
            it ->
                (work.completes() && work.flaws().containsKey(it.name()))
                    || (it.required() && !work.facts().answers().hasNonNull(it.name())))
        .findFirst()
        .map(it -> work.draft().path(it.name()))
        .orElse(work.draft().path() + "/check");
  }

  private Service service(String code) {
    return services.find(code).orElseThrow(() -> new NotFound("service " + code));
  }

  private Version version(Service service) {
    return versions
        .published(service.id())
        .orElseThrow(() -> new NotFound("application for " + service.code()));
  }

  private static ModelAndView page(String template, Object it) {
    return new ModelAndView("service/application/" + template, "it", it);
  }
}
