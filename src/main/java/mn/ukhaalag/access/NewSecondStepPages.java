package mn.ukhaalag.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.page.NewSecondStepPage;
import mn.ukhaalag.access.step.SecondSteps;
import mn.ukhaalag.access.step.Totp;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.QrCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where an official adds a second step: the password once more, the secret, and a code that
/// proves that it arrived.
@Controller
@RequestMapping(SecondStepPages.PATH)
class NewSecondStepPages {

  private static final String ISSUER = "Ukhaalag";
  private static final String NEW = SecondStepPages.PATH + "/new";

  /// The session keeps the secret, enciphered, until it is proven.
  private static final String SECRET = "access.second-step.secret";

  private final SecondStepPages home;
  private final SecondSteps steps;
  private final OwnerCheck owner;
  private final Secrets secrets;
  private final Freshness freshness;

  NewSecondStepPages(
      SecondStepPages home,
      SecondSteps steps,
      OwnerCheck owner,
      Secrets secrets,
      Freshness freshness) {
    this.home = home;
    this.steps = steps;
    this.owner = owner;
    this.secrets = secrets;
    this.freshness = freshness;
  }

  @GraveAct
  @PostMapping
  ModelAndView begin(Actor actor, HttpServletRequest request) {
    UUID account = home.official(actor);
    if (steps.has(account)) {
      return Forms.seeOther(SecondStepPages.PATH);
    }
    var problems = new Problems();
    if (!owner.isShown(request, account, problems)) {
      return Forms.again(SecondStepPages.TEMPLATE, home.page(actor, problems));
    }
    keep(request.getSession(), Totp.newSecret());
    return Forms.seeOther(NEW);
  }

  @GetMapping("/new")
  ModelAndView show(Actor actor, HttpServletRequest request) {
    home.official(actor);
    return kept(request)
        .map(
            secret ->
                new ModelAndView(
                    "access/new-second-step", "it", page(actor, secret, new Problems())))
        .orElseGet(() -> Forms.seeOther(SecondStepPages.PATH));
  }

  @GraveAct
  @PostMapping("/new")
  ModelAndView add(
      @RequestParam(defaultValue = "") String code, Actor actor, HttpServletRequest request) {
    UUID account = home.official(actor);
    Optional<byte[]> secret = kept(request);
    if (secret.isEmpty()) {
      return Forms.seeOther(SecondStepPages.PATH);
    }
    String digits = code.replaceAll("\\s", "");
    if (!steps.add(account, secret.get(), digits)) {
      String why = digits.isEmpty() ? "access.step.code.missing" : "access.step.new.wrong";
      return Forms.again(
          "access/new-second-step", page(actor, secret.get(), new Problems().add("code", why)));
    }
    request.getSession().removeAttribute(SECRET);
    freshness.note(request);
    return home.codes(account);
  }

  private static NewSecondStepPage page(Actor actor, byte[] secret, Problems problems) {
    QrCode code = QrCode.of(Totp.address(secret, ISSUER, actor.name()));
    return new NewSecondStepPage(code, Totp.typed(secret), problems);
  }

  private void keep(HttpSession session, byte[] secret) {
    byte[] cipher = secrets.encrypt(HexFormat.of().formatHex(secret));
    session.setAttribute(SECRET, Base64.getEncoder().encodeToString(cipher));
  }

  private Optional<byte[]> kept(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> (String) session.getAttribute(SECRET))
        .map(cipher -> secrets.decrypt(Base64.getDecoder().decode(cipher)))
        .map(HexFormat.of()::parseHex);
  }
}
