package mn.ukhaalag.service.consent;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import mn.ukhaalag.access.Attempts;
import mn.ukhaalag.access.Attempts.Guess;
import mn.ukhaalag.service.AnswerLines;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Applications;
import mn.ukhaalag.service.CaseSecret;
import mn.ukhaalag.service.Request;
import mn.ukhaalag.service.Requests;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.service.Versions;
import mn.ukhaalag.service.consent.page.ConsentPage;
import mn.ukhaalag.service.form.Form;
import mn.ukhaalag.service.form.Question;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The pages of somebody who was asked to agree: the code, what is asked for, his answer. The code
/// goes along with the form, so no session is needed. It has fifty random bits, and only so many
/// from one client address may be wrong: nobody guesses one.
@Controller
@RequestMapping("/consents/{id}")
class ConsentPages {

  private final ConsentRows rows;
  private final Consents consents;
  private final CaseSecret secrets;
  private final Applications applications;
  private final Requests requests;
  private final Services services;
  private final Versions versions;
  private final AnswerLines lines;
  private final Attempts attempts;

  ConsentPages(
      ConsentRows rows,
      Consents consents,
      CaseSecret secrets,
      Applications applications,
      Requests requests,
      Services services,
      Versions versions,
      AnswerLines lines,
      Attempts attempts) {
    this.rows = rows;
    this.consents = consents;
    this.secrets = secrets;
    this.applications = applications;
    this.requests = requests;
    this.services = services;
    this.versions = versions;
    this.lines = lines;
    this.attempts = attempts;
  }

  @GetMapping
  ModelAndView ask(@PathVariable UUID id) {
    return code(get(id), new Problems());
  }

  private Consent get(UUID id) {
    return rows.find(id).orElseThrow(() -> new NotFound("consent " + id));
  }

  private static ModelAndView code(Consent consent, Problems problems) {
    var page = new ConsentPage(consent, "", null, problems);
    return new ModelAndView("service/consent/code", "it", page);
  }

  /// Shows what is asked for to whoever has the code.
  @PostMapping
  ModelAndView show(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    return opened(id, code, request, consent -> summary(consent, code, new Problems(), response));
  }

  private ModelAndView opened(
      UUID id, String code, HttpServletRequest request, Function<Consent, ModelAndView> answer) {
    Consent consent = get(id);
    var guess =
        attempts.guess(
            "service-consent",
            request,
            null,
            () -> Optional.of(consent).filter(it -> secrets.isOf(id, code)));
    return switch (guess) {
      case Guess.Right<Consent>(Consent opened) -> answer.apply(opened);
      case Guess.Wrong<Consent> _ ->
          Forms.again(code(consent, new Problems().add("code", "service.consent.problem.code")));
      case Guess.TooMany<Consent> _ ->
          Forms.later(code(consent, new Problems().add("code", Attempts.OVER)));
    };
  }

  private ModelAndView summary(
      Consent consent, String code, Problems problems, HttpServletResponse response) {
    response.setHeader("Cache-Control", "private, no-store");
    Application application = applications.get(consent.application());
    Request request = requests.get(application.id());
    Form form = versions.get(application.version()).form();
    var matter =
        new ConsentPage.Matter(
            application,
            services.get(application.service()),
            request.name(),
            lines.of(form, request.answers(), List.of()).stream()
                .filter(it -> isShown(form, it.name()))
                .toList());
    return new ModelAndView(
        "service/consent/consent", "it", new ConsentPage(consent, code, matter, problems));
  }

  /// What the state knew of the applicant, numbers of persons, and papers are his own: whoever is
  /// asked to agree reads his name, and what is asked for.
  private static boolean isShown(Form form, String name) {
    return form.find(name)
        .filter(it -> it.from() == null)
        .map(Question::kind)
        .filter(
            it ->
                it != Question.Kind.REGISTER
                    && it != Question.Kind.GROUP
                    && it != Question.Kind.FILE
                    && it != Question.Kind.STATEMENT)
        .isPresent();
  }

  /// Takes the answer.
  ///
  /// @param decision `agree` or `decline`
  @PostMapping("/answer")
  ModelAndView answer(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String decision,
      HttpServletRequest request,
      HttpServletResponse response) {
    return opened(id, code, request, consent -> answered(consent, code, decision, response));
  }

  private ModelAndView answered(
      Consent consent, String code, String decision, HttpServletResponse response) {
    if (!decision.equals("agree") && !decision.equals("decline")) {
      var problems = new Problems().add("decision", "service.consent.problem.decision");
      return Forms.again(summary(consent, code, problems, response));
    }
    consents.answer(consent.id(), decision.equals("agree"));
    return Forms.seeOther(consent.path() + "/thanks");
  }

  @GetMapping("/thanks")
  ModelAndView thanks(@PathVariable UUID id) {
    return new ModelAndView(
        "service/consent/thanks", "it", new ConsentPage(get(id), "", null, new Problems()));
  }
}
