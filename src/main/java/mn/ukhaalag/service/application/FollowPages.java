package mn.ukhaalag.service.application;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.Attempts;
import mn.ukhaalag.access.Attempts.Guess;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Applications;
import mn.ukhaalag.service.CaseSecret;
import mn.ukhaalag.service.Reference;
import mn.ukhaalag.service.application.page.FollowPage;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Lets whoever knows number and secret to a case. A wrong number and a wrong secret look the
/// same; only a slip in the number, which its check digit tells, is said. A secret has fifty random
/// bits, and only so many from one client address may be wrong: nobody guesses one, and nobody
/// closes the case of another.
@Controller
class FollowPages {

  private final Applications applications;
  private final CaseSecret secrets;
  private final Passes passes;
  private final Keyring keyring;
  private final Attempts attempts;

  FollowPages(
      Applications applications,
      CaseSecret secrets,
      Passes passes,
      Keyring keyring,
      Attempts attempts) {
    this.applications = applications;
    this.secrets = secrets;
    this.passes = passes;
    this.keyring = keyring;
    this.attempts = attempts;
  }

  @GetMapping("/applications/follow")
  ModelAndView ask(
      Actor actor, HttpServletRequest request, @RequestParam(defaultValue = "") String number) {
    return keyring
        .opened(actor, request, number)
        .map(it -> Forms.seeOther(it.ownPath()))
        .orElseGet(() -> page(new FollowPage(number, new Problems())));
  }

  @PostMapping("/applications/follow")
  ModelAndView follow(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String secret) {
    var problems = new Problems();
    problems.addIf(
        Reference.parse(number).isEmpty(), "number", "service.application.follow.number.slip");
    problems.addIf(secret.isBlank(), "secret", "service.application.follow.secret.missing");
    var page = page(new FollowPage(number, problems));
    if (!problems.isEmpty()) {
      return Forms.again(page);
    }
    return switch (attempts.guess("service-case", request, null, () -> find(number, secret))) {
      case Guess.Right<Application>(Application application) -> {
        passes.grant(actor, response, application);
        yield Forms.seeOther(application.ownPath());
      }
      case Guess.Wrong<Application> _ -> {
        problems.add("secret", "service.application.follow.wrong");
        yield Forms.again(page);
      }
      case Guess.TooMany<Application> _ -> {
        problems.add("secret", Attempts.OVER);
        yield Forms.later(page);
      }
    };
  }

  private Optional<Application> find(String number, String secret) {
    return Reference.parse(number)
        .flatMap(applications::find)
        .filter(it -> secrets.isOf(it.id(), secret));
  }

  private static ModelAndView page(FollowPage page) {
    return new ModelAndView("service/application/follow", "it", page);
  }
}
