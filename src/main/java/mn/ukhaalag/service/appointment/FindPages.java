package mn.ukhaalag.service.appointment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.Attempts;
import mn.ukhaalag.access.Attempts.Guess;
import mn.ukhaalag.service.appointment.page.FindPage;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Lets whoever knows code and secret to an appointment. A wrong code and a wrong secret look the
/// same; only a slip in the code, which its check digit tells, is said.
@Controller
@RequestMapping("/appointments/find")
class FindPages {

  private final Visits visits;
  private final VisitSecret secrets;
  private final VisitPasses passes;
  private final Attempts attempts;

  FindPages(Visits visits, VisitSecret secrets, VisitPasses passes, Attempts attempts) {
    this.visits = visits;
    this.secrets = secrets;
    this.passes = passes;
    this.attempts = attempts;
  }

  /// Where somebody is led who may not see an appointment, or asks for one that does not exist.
  ///
  /// @throws NotFound for what can be no code of ours
  static ModelAndView elsewhere(Actor actor, String number) {
    if (VisitNumber.parse(number).isEmpty()) {
      throw new NotFound("own appointment " + number);
    }
    return Forms.seeOther(
        "/appointments/find?number=" + URLEncoder.encode(number, StandardCharsets.UTF_8));
  }

  @GetMapping
  ModelAndView ask(
      Actor actor, HttpServletRequest request, @RequestParam(defaultValue = "") String number) {
    Optional<Visit> own = passes.find(actor, request, number);
    return own.isPresent()
        ? Forms.seeOther(own.get().ownPath())
        : Views.page("find", new FindPage(number, actor.isSignedIn(), new Problems()));
  }

  @PostMapping
  ModelAndView open(
      Actor actor,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String secret,
      HttpServletRequest request,
      HttpServletResponse response) {
    var problems = new Problems();
    problems.addIf(
        VisitNumber.parse(number).isEmpty(), "number", "service.appointment.problem.number");
    problems.addIf(secret.isBlank(), "secret", "service.appointment.problem.secret");
    var page = new FindPage(number, actor.isSignedIn(), problems);
    if (!problems.isEmpty()) {
      return Forms.again(Views.page("find", page));
    }
    String code = VisitNumber.parse(number).map(VisitNumber::text).orElse(number);
    return switch (attempts.guess("appointment", request, code, () -> find(number, secret))) {
      case Guess.Right<Visit>(Visit visit) -> {
        passes.grant(actor, response, visit);
        yield Forms.seeOther(visit.ownPath());
      }
      case Guess.Wrong<Visit> _ -> {
        problems.add("secret", "service.appointment.problem.wrong");
        yield Forms.again(Views.page("find", page));
      }
      case Guess.TooMany<Visit> _ -> {
        problems.add("secret", Attempts.OVER);
        yield Forms.later(Views.page("find", page));
      }
    };
  }

  private Optional<Visit> find(String number, String secret) {
    return VisitNumber.parse(number)
        .flatMap(visits::find)
        .filter(visit -> secrets.isOf(visit.id(), secret));
  }
}
