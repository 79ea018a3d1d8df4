package mn.ukhaalag.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import mn.ukhaalag.access.page.SignInPage;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Province;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Languages;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Signing in with a password, and signing out.
@Controller
class SignInPages {

  private static final Logger log = LoggerFactory.getLogger(SignInPages.class);

  private final SignIn signIn;
  private final SigningOut signingOut;
  private final Entrance entrance;
  private final OtherDoors others;
  private final ClientAddress addresses;
  private final Organisations organisations;
  private final Notes notes;

  SignInPages(
      SignIn signIn,
      SigningOut signingOut,
      Entrance entrance,
      OtherDoors others,
      ClientAddress addresses,
      Organisations organisations,
      Notes notes) {
    this.signIn = signIn;
    this.signingOut = signingOut;
    this.entrance = entrance;
    this.others = others;
    this.addresses = addresses;
    this.organisations = organisations;
    this.notes = notes;
  }

  /// @param again whether somebody who is signed in is to show anew who he is
  @GetMapping("/sign-in")
  ModelAndView ask(
      @RequestParam(name = "continue", defaultValue = "/") String next,
      @RequestParam(defaultValue = "false") boolean again,
      Actor actor,
      HttpServletRequest request) {
    return actor.isSignedIn() && !again
        ? Forms.seeOther(Entrance.destination(actor.isOfficial(), next))
        : new ModelAndView(
            "access/sign-in", "it", page("", next, isEnded(request), new Problems()));
  }

  @PostMapping("/sign-in")
  ModelAndView signIn(
      @RequestParam(name = "continue", defaultValue = "/") String next,
      @RequestParam(defaultValue = "") String identifier,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      HttpServletResponse response) {
    var problems = new Problems();
    problems.addIf(identifier.isBlank(), "identifier", "access.sign-in.identifier.missing");
    problems.addIf(password.isEmpty(), "password", "access.sign-in.password.missing");
    if (problems.isEmpty()) {
      switch (signIn.attempt(identifier, password, request)) {
        case SignIn.Outcome.Proven proven -> {
          if (proven.failures() > 0) {
            notes.tell(response, "access.sign-in.failures", proven.failures());
          }
          return entrance.pass(proven.account(), next, request, response);
        }
        case SignIn.Outcome.Blocked _ -> tellBlocked(problems, Languages.of(request));
        case SignIn.Outcome.Refused _ -> problems.add("identifier", "access.sign-in.refused");
        case SignIn.Outcome.Locked locked ->
            problems.add("identifier", "access.sign-in.locked", Reasons.clockTime(locked.until()));
      }
      log.info("A sign-in from {} was refused", addresses.of(request));
    }
    return Forms.again("access/sign-in", page(identifier, next, false, problems));
  }

  /// Says whom to ask: the office of the governor, whose administrator can let him in again.
  private void tellBlocked(Problems problems, Language language) {
    Optional<Organisation> office = organisations.byCode(Province.OFFICE);
    String name =
        office.map(it -> language == Language.EN ? it.nameEn() : it.nameMn()).orElse("1111");
    String phone = office.flatMap(it -> Optional.ofNullable(it.contact().phone())).orElse("");
    if (phone.isEmpty()) {
      problems.add("identifier", "access.sign-in.blocked", name);
    } else {
      problems.add("identifier", "access.sign-in.blocked.phone", name, phone);
    }
  }

  private SignInPage page(String identifier, String next, boolean isEnded, Problems problems) {
    boolean isAgain = Sessions.account().isPresent();
    return new SignInPage(identifier, next, isAgain, isEnded, others.doors(), problems);
  }

  /// Whether the browser still shows a session that is over.
  private static boolean isEnded(HttpServletRequest request) {
    return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
  }

  /// Whoever came from another house is told where he can sign out there, too.
  @PostMapping("/sign-out")
  ModelAndView signOut(HttpServletRequest request, HttpServletResponse response) {
    var exit = others.exit(request);
    signingOut.end(request, response);
    if (exit.isPresent()) {
      return new ModelAndView("access/signed-out-elsewhere", "it", exit.get());
    }
    notes.tell(response, "access.signed-out");
    return Forms.seeOther("/");
  }
}
