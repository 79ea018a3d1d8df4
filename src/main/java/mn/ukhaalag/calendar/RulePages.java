package mn.ukhaalag.calendar;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.calendar.page.RuleForm;
import mn.ukhaalag.calendar.page.RuleFormPage;
import mn.ukhaalag.calendar.page.RulePage;
import mn.ukhaalag.calendar.page.RuleVersion;
import mn.ukhaalag.calendar.page.RuleVersion.State;
import mn.ukhaalag.calendar.page.RulesPage;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where the province administrator publishes new versions of the legal rules, and auditors read
/// the old ones.
@Controller
@RequestMapping("/calendar/rules")
class RulePages {

  private final LegalRules legalRules;
  private final LegalTime legalTime;
  private final Notes notes;

  RulePages(LegalRules legalRules, LegalTime legalTime, Notes notes) {
    this.legalRules = legalRules;
    this.legalTime = legalTime;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView list(Actor actor) {
    actor.require(Role.PROVINCE_ADMINISTRATOR, Role.AUDITOR);
    LocalDate today = legalTime.today();
    List<RuleVersion> current =
        legalRules.list().stream()
            .filter(it -> it.state(today) == State.IN_FORCE || it.state(today) == State.UPCOMING)
            .toList();
    return new ModelAndView("calendar/rules", "it", new RulesPage(current, today));
  }

  @GetMapping("/{key}")
  ModelAndView show(@PathVariable String key, Actor actor) {
    actor.require(Role.PROVINCE_ADMINISTRATOR, Role.AUDITOR);
    List<RuleVersion> versions = versions(key).reversed();
    return new ModelAndView(
        "calendar/rule",
        "it",
        new RulePage(
            versions.getFirst().rule(),
            versions,
            legalTime.today(),
            actor.holds(Role.PROVINCE_ADMINISTRATOR)));
  }

  @GetMapping("/{key}/versions/new")
  ModelAndView ask(@PathVariable String key, Actor actor) {
    administrator(actor);
    LegalRule newest = newest(key);
    return form(newest, RuleForm.of(newest), new Problems());
  }

  @GraveAct
  @PostMapping("/{key}/versions")
  ModelAndView publish(
      @PathVariable String key, RuleForm form, Actor actor, HttpServletResponse response) {
    Author author = administrator(actor);
    LegalRule newest = newest(key);
    Problems problems = form.problems(legalTime.today());
    if (problems.isEmpty() && form.after(newest).equals(newest)) {
      problems.add("amount", "calendar.problem.same");
    }
    if (!problems.isEmpty()) {
      return Forms.again(form(newest, form, problems));
    }
    legalRules.publish(form.after(newest), form.reason(), author);
    notes.tell(response, "calendar.note.published");
    return Forms.seeOther("/calendar/rules/" + key);
  }

  private static Author administrator(Actor actor) {
    return actor.as(actor.require(Role.PROVINCE_ADMINISTRATOR));
  }

  private List<RuleVersion> versions(String key) {
    List<RuleVersion> versions = legalRules.list(key);
    if (versions.isEmpty()) {
      throw new NotFound("the legal rule " + key);
    }
    return versions;
  }

  private LegalRule newest(String key) {
    return versions(key).getLast().rule();
  }

  private static ModelAndView form(LegalRule newest, RuleForm form, Problems problems) {
    return new ModelAndView(
        "calendar/rule-version", "it", new RuleFormPage(newest, form, problems));
  }
}
