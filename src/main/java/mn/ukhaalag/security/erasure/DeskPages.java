package mn.ukhaalag.security.erasure;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Account;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.access.Readings;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.security.erasure.page.DecisionPage;
import mn.ukhaalag.security.erasure.page.DeskPage;
import mn.ukhaalag.security.erasure.page.Parts;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where the official responsible for personal data decides requests.
@Controller
@RequestMapping(DeskPages.PATH)
class DeskPages {

  static final String PATH = "/work/erasures";

  private static final int PAGE = 50;
  private static final int LONGEST = 2000;

  private final Erasing erasing;
  private final Erasures erasures;
  private final Outlook outlook;
  private final Accounts accounts;
  private final Readings readings;
  private final LegalTime legalTime;
  private final Notes notes;

  DeskPages(
      Erasing erasing,
      Erasures erasures,
      Outlook outlook,
      Accounts accounts,
      Readings readings,
      LegalTime legalTime,
      Notes notes) {
    this.erasing = erasing;
    this.erasures = erasures;
    this.outlook = outlook;
    this.accounts = accounts;
    this.readings = readings;
    this.legalTime = legalTime;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView list(
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam(required = false) @Nullable UUID before,
      Actor actor) {
    actor.require(Role.PRIVACY_OFFICER, Role.PROVINCE_ADMINISTRATOR, Role.AUDITOR);
    List<Erasure> found = erasures.newest(all, before, PAGE + 1);
    List<Erasure> shown = found.subList(0, Math.min(PAGE, found.size()));
    String next =
        found.size() > PAGE ? PATH + "?all=" + all + "&before=" + shown.getLast().id() : null;
    return new ModelAndView("security/erasure/desk", "it", new DeskPage(shown, all, next));
  }

  @GetMapping("/{id}")
  ModelAndView show(@PathVariable UUID id, Actor actor) {
    Holding held = actor.require(Role.PRIVACY_OFFICER, Role.PROVINCE_ADMINISTRATOR, Role.AUDITOR);
    Erasure erasure = erasures.get(id);
    note(actor, held, erasure);
    boolean isOfficer =
        actor.holds(Role.PRIVACY_OFFICER) || actor.holds(Role.PROVINCE_ADMINISTRATOR);
    return page(erasure, isOfficer, Typed.NOTHING, new Problems());
  }

  @PostMapping("/{id}/decision")
  @GraveAct
  ModelAndView decide(
      @PathVariable UUID id,
      @RequestParam Map<String, String> params,
      Actor actor,
      HttpServletResponse response) {
    Holding held = officer(actor);
    Erasure erasure = erasures.get(id);
    var problems = new Problems();
    var typed = new Typed(params);
    String decision = typed.get("decision");
    boolean isKnown = decision.equals("grant") || decision.equals("refuse");
    problems.addIf(!isKnown, "decision", "web.problem.choice");
    String reason = new Reading(typed, problems).text("reason", LONGEST);
    if (!problems.isEmpty()) {
      return Forms.again(page(erasure, true, typed, problems));
    }
    erasing.decide(actor, held, id, decision.equals("grant"), reason);
    notes.tell(response, "security.erasure.note.decided");
    return Forms.seeOther(PATH);
  }

  private static Holding officer(Actor actor) {
    return actor.require(Role.PRIVACY_OFFICER, Role.PROVINCE_ADMINISTRATOR);
  }

  private void note(Actor actor, Holding held, Erasure erasure) {
    readings.note(
        actor,
        held.organisation(),
        new Readings.Sight(
            erasure.thing(),
            erasure.code(),
            new Readings.Subject(erasure.account(), null),
            Readings.Purpose.HANDLING,
            EnumSet.of(Readings.Kind.NAME)));
  }

  private ModelAndView page(Erasure erasure, boolean isOfficer, Typed typed, Problems problems) {
    var page =
        new DecisionPage(
            erasure,
            accounts.find(erasure.account()).map(Account::name).orElse(""),
            Parts.of(outlook.of(erasure.account()), it -> legalTime.rule(it, legalTime.today())),
            isOfficer && erasure.state() == Erasure.State.ASKED,
            typed,
            problems);
    return new ModelAndView("security/erasure/decision", "it", page);
  }
}
