package mn.ukhaalag.service.application;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
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
/// bits, and a client address sends so many forms a minute only: nobody guesses one.
@Controller
class FollowPages {

  private final Applications applications;
  private final CaseSecret secrets;
  private final Passes passes;
  private final Keyring keyring;

  FollowPages(Applications applications, CaseSecret secrets, Passes passes, Keyring keyring) {
    this.applications = applications;
    this.secrets = secrets;
    this.passes = passes;
    this.keyring = keyring;
  }

  @GetMapping("/applications/follow")
  ModelAndView ask(HttpServletRequest request, @RequestParam(defaultValue = "") String number) {
    return keyring
        .opened(request, number)
        .map(it -> Forms.seeOther(it.ownPath()))
        .orElseGet(
            () ->
                new ModelAndView(
                    "service/application/follow", "it", new FollowPage(number, new Problems())));
  }

  @PostMapping("/applications/follow")
  ModelAndView follow(
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String secret) {
    var problems = new Problems();
    Optional<Reference> reference = Reference.parse(number);
    problems.addIf(reference.isEmpty(), "number", "service.application.follow.number.slip");
    problems.addIf(secret.isBlank(), "secret", "service.application.follow.secret.missing");
    Optional<Application> found =
        reference.flatMap(applications::find).filter(it -> secrets.isOf(it.id(), secret));
    problems.addIf(
        problems.isEmpty() && found.isEmpty(), "secret", "service.application.follow.wrong");
    if (!problems.isEmpty()) {
      return Forms.again("service/application/follow", new FollowPage(number, problems));
    }
    passes.grant(response, found.orElseThrow());
    return Forms.seeOther(found.orElseThrow().ownPath());
  }
}
