package mn.ukhaalag.security.erasure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.access.OwnerCheck;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.security.erasure.page.AskPage;
import mn.ukhaalag.security.erasure.page.Parts;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where somebody sees what would be erased of him, asks for it as the owner of the account,
/// and takes it back.
@Controller
@RequestMapping(AskPages.PATH)
class AskPages {

  static final String PATH = "/account/erasure";

  private final Erasing erasing;
  private final Erasures erasures;
  private final Outlook outlook;
  private final OwnerCheck owner;
  private final LegalTime legalTime;
  private final Notes notes;
  private final Clock clock;

  AskPages(
      Erasing erasing,
      Erasures erasures,
      Outlook outlook,
      OwnerCheck owner,
      LegalTime legalTime,
      Notes notes,
      Clock clock) {
    this.erasing = erasing;
    this.erasures = erasures;
    this.outlook = outlook;
    this.owner = owner;
    this.legalTime = legalTime;
    this.notes = notes;
    this.clock = clock;
  }

  @GetMapping
  @GraveAct
  ModelAndView look(Actor actor, HttpServletRequest request) {
    return page(actor.requireAccount(), request, false, new Problems());
  }

  @PostMapping
  @GraveAct
  ModelAndView ask(
      @RequestParam(defaultValue = "false") boolean understood,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response) {
    UUID account = actor.requireAccount();
    var problems = new Problems();
    problems.addIf(!understood, "understood", "security.erasure.problem.understood");
    if (!problems.isEmpty() || !owner.isShown(request, account, problems)) {
      return Forms.again(page(account, request, understood, problems));
    }
    Erasure asked = erasing.ask(account);
    notes.tell(response, "security.erasure.note.asked");
    return Forms.seeOther(asked.path());
  }

  @PostMapping("/withdrawal")
  ModelAndView withdraw(Actor actor, HttpServletResponse response) {
    try {
      erasing.withdraw(actor.requireAccount());
      notes.tell(response, "security.erasure.note.withdrawn");
    } catch (Conflict late) {
      notes.tell(response, late.reason().key());
    }
    return Forms.seeOther(PATH);
  }

  private ModelAndView page(
      UUID account, HttpServletRequest request, boolean isUnderstood, Problems problems) {
    var page =
        new AskPage(
            Parts.of(outlook.of(account), it -> legalTime.rule(it, legalTime.today())),
            erasures.of(account).orElse(null),
            erasures.refused(account).orElse(null),
            clock.instant(),
            legalTime.rule(Erasing.WITHDRAWAL, legalTime.today()).amount(),
            owner.way(request, account),
            isUnderstood,
            problems);
    return new ModelAndView("security/erasure/ask", "it", page);
  }
}
