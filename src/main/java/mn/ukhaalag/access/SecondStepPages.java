package mn.ukhaalag.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import mn.ukhaalag.access.page.RecoveryCodesPage;
import mn.ukhaalag.access.page.SecondStepPage;
import mn.ukhaalag.access.step.RecoveryCodes;
import mn.ukhaalag.access.step.SecondSteps;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.LocalPath;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where an official looks after the second step of his account: new recovery codes, and its end.
/// Both ask for a code. It is added by [NewSecondStepPages].
@Controller
@RequestMapping(SecondStepPages.PATH)
class SecondStepPages {

  static final String PATH = "/account/second-step";
  static final String TEMPLATE = "access/second-step";

  private final SecondSteps steps;
  private final RecoveryCodes recovery;
  private final SecondStepCheck check;
  private final RequiredStep required;
  private final SecondProof proof;
  private final Freshness freshness;
  private final Notes notes;

  SecondStepPages(
      SecondSteps steps,
      RecoveryCodes recovery,
      SecondStepCheck check,
      RequiredStep required,
      SecondProof proof,
      Freshness freshness,
      Notes notes) {
    this.steps = steps;
    this.recovery = recovery;
    this.check = check;
    this.required = required;
    this.proof = proof;
    this.freshness = freshness;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView show(Actor actor) {
    return new ModelAndView(TEMPLATE, "it", page(actor, new Problems()));
  }

  SecondStepPage page(Actor actor, Problems problems) {
    UUID account = official(actor);
    return new SecondStepPage(
        steps.since(account).orElse(null), recovery.left(account), required.isFor(actor), problems);
  }

  /// The account of somebody for whom there is a second step: an official, or one who was.
  UUID official(Actor actor) {
    UUID account = actor.requireAccount();
    if (!actor.isOfficial() && !steps.has(account)) {
      throw new NotFound("second step of " + account);
    }
    return account;
  }

  @PostMapping("/recovery-codes")
  ModelAndView renew(@RequestParam(defaultValue = "") String newCodesCode, Actor actor) {
    UUID account = holder(actor);
    var problems = new Problems();
    return check.isShown(account, newCodesCode, "newCodesCode", problems)
        ? codes(account)
        : Forms.again(TEMPLATE, page(actor, problems));
  }

  /// New recovery codes on a page that is never seen again.
  ModelAndView codes(UUID account) {
    return new ModelAndView(
        "access/recovery-codes", "it", new RecoveryCodesPage(recovery.renew(account), PATH));
  }

  @PostMapping("/removal")
  ModelAndView remove(
      @RequestParam(defaultValue = "") String removalCode,
      Actor actor,
      HttpServletResponse response) {
    UUID account = holder(actor);
    var problems = new Problems();
    if (!check.isShown(account, removalCode, "removalCode", problems)) {
      return Forms.again(TEMPLATE, page(actor, problems));
    }
    steps.remove(account, "", new Author(account, null));
    notes.tell(response, "access.step.removed");
    return Forms.seeOther(PATH);
  }

  /// The code, or a passkey, before a page of a grave act, which then is opened.
  @PostMapping("/shown")
  ModelAndView show(
      @RequestParam(name = "continue", defaultValue = "/") String next,
      Actor actor,
      HttpServletRequest request) {
    UUID account = actor.requireAccount();
    if (!proof.has(account)) {
      throw new NotFound("second step of " + account);
    }
    var problems = new Problems();
    if (!proof.isShown(request, account, GraveDoor.FIELD, problems)) {
      return Forms.again(
          "access/code", CodeNeeded.before(next, proof.hasPasskey(account), problems));
    }
    freshness.note(request);
    return Forms.seeOther(LocalPath.orHome(next));
  }

  private UUID holder(Actor actor) {
    UUID account = actor.requireAccount();
    if (!steps.has(account)) {
      throw new NotFound("second step of " + account);
    }
    return account;
  }
}
