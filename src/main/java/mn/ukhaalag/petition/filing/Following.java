package mn.ukhaalag.petition.filing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.Attempts;
import mn.ukhaalag.access.Attempts.Guess;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.Reference;
import mn.ukhaalag.petition.TrackingSecret;
import mn.ukhaalag.petition.filing.page.FollowPage;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Lets whoever knows number and secret to a petition. A wrong number and a wrong secret look the
/// same; only a slip in the number, which its check digit tells, is said.
@Controller
class Following {

  /// Under which wrong secrets and wrong codes of petitions are counted.
  static final String ATTEMPTS = "petition";

  private final Petitions petitions;
  private final TrackingSecret secrets;
  private final Passes passes;
  private final Keyring keyring;
  private final Attempts attempts;

  Following(
      Petitions petitions,
      TrackingSecret secrets,
      Passes passes,
      Keyring keyring,
      Attempts attempts) {
    this.petitions = petitions;
    this.secrets = secrets;
    this.passes = passes;
    this.keyring = keyring;
    this.attempts = attempts;
  }

  /// Where somebody is led who may not see a petition, or asks for one that does not exist.
  ///
  /// @throws NotFound for somebody who is signed in: he has proven who he is
  static ModelAndView elsewhere(Actor actor, String reference) {
    if (actor.isSignedIn() || Reference.parse(reference).isEmpty()) {
      throw new NotFound("own petition " + reference);
    }
    return Forms.seeOther(
        "/petitions/follow?number=" + URLEncoder.encode(reference, StandardCharsets.UTF_8));
  }

  @GetMapping("/petitions/follow")
  ModelAndView ask(
      Actor actor, HttpServletRequest request, @RequestParam(defaultValue = "") String number) {
    Optional<Petition> own = keyring.find(actor, request, number);
    if (own.isPresent()) {
      return Forms.seeOther(own.get().ownPath());
    }
    var problems = new Problems();
    if (!number.isBlank()) {
      checkNumber(number, problems);
    }
    return Views.page("follow", new FollowPage(number, actor.isSignedIn(), problems));
  }

  @PostMapping("/petitions/follow")
  ModelAndView follow(
      Actor actor,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String secret,
      HttpServletRequest request,
      HttpServletResponse response) {
    var problems = new Problems();
    checkNumber(number, problems);
    problems.addIf(secret.isBlank(), "secret", "petition.filing.follow.secret.missing");
    var page = new FollowPage(number, actor.isSignedIn(), problems);
    if (!problems.isEmpty()) {
      return Views.again("follow", page);
    }
    String thing = Reference.parse(number).map(Reference::text).orElse(number);
    return switch (attempts.guess(ATTEMPTS, request, thing, () -> find(number, secret))) {
      case Guess.Right<Petition>(Petition petition) -> {
        passes.grant(actor, response, petition);
        yield Forms.seeOther(petition.ownPath());
      }
      case Guess.Wrong<Petition> _ -> {
        problems.add("secret", "petition.filing.follow.wrong");
        yield Views.again("follow", page);
      }
      case Guess.TooMany<Petition> _ -> {
        problems.add("secret", Attempts.OVER);
        yield Forms.later(Views.page("follow", page));
      }
    };
  }

  private Optional<Petition> find(String number, String secret) {
    return Reference.parse(number)
        .flatMap(petitions::find)
        .filter(petition -> secrets.isOf(petition.id(), secret));
  }

  private static void checkNumber(String number, Problems problems) {
    problems.addIf(number.isBlank(), "number", "petition.filing.follow.number.missing");
    problems.addIf(
        Reference.parse(number).isEmpty(), "number", "petition.filing.follow.number.slip");
  }
}
