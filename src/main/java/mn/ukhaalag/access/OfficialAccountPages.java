package mn.ukhaalag.access;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.passkey.Passkeys;
import mn.ukhaalag.access.step.SecondSteps;
import mn.ukhaalag.directory.Official;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where the administrator of an organisation gives accounts to its officials, and takes
/// lost second steps away. The official sets the password himself, with a one-time code.
@GraveAct
@Controller
@RequestMapping(OfficialCases.PATH)
class OfficialAccountPages {

  private final OfficialCases cases;
  private final NewAccounts newAccounts;
  private final SecondSteps steps;
  private final Passkeys passkeys;
  private final OneTimeCodes codes;
  private final Notes notes;

  OfficialAccountPages(
      OfficialCases cases,
      NewAccounts newAccounts,
      SecondSteps steps,
      Passkeys passkeys,
      OneTimeCodes codes,
      Notes notes) {
    this.cases = cases;
    this.newAccounts = newAccounts;
    this.steps = steps;
    this.passkeys = passkeys;
    this.codes = codes;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView show(@PathVariable String code, @PathVariable UUID id, Actor actor) {
    var page = cases.page(cases.find(code, id, actor), "", "", new Problems());
    return new ModelAndView(OfficialCases.TEMPLATE, "it", page);
  }

  @PostMapping
  ModelAndView open(
      @PathVariable String code, @PathVariable UUID id, Actor actor, HttpServletResponse response) {
    OfficialCases.Case it = cases.find(code, id, actor);
    Official official = it.official();
    Optional<Contact> email = Contact.email(requireNonNullElse(official.email(), ""));
    Optional<Contact> phone = Contact.phone(requireNonNullElse(official.phone(), ""));
    var wanted =
        new Account.Official(
            id, official.name(), email.orElse(null), phone.orElse(null), Language.MN);
    var problems = new Problems();
    problems.addIf(email.isEmpty() && phone.isEmpty(), "open", "access.official.no-contact");
    Optional<UUID> account =
        problems.isEmpty() ? newAccounts.open(wanted, null, it.administrator()) : Optional.empty();
    if (account.isEmpty()) {
      problems.add("open", "access.official.taken");
      return Forms.again(OfficialCases.TEMPLATE, cases.page(it, "", "", problems));
    }
    Contact contact = email.or(() -> phone).orElseThrow();
    var wish = new OneTimeCodes.Wish(CodePurpose.FIRST_PASSWORD, contact, Language.MN, null);
    var sending = codes.send(wish, account.get());
    boolean isSent = sending instanceof OneTimeCodes.Sending.Sent;
    notes.tell(response, isSent ? "access.official.opened" : "access.official.opened-unsent");
    return Forms.seeOther(it.path());
  }

  /// For an official whose telephone and recovery codes are lost. Nobody takes away his own so.
  @PostMapping("/second-step-removal")
  ModelAndView removeSecondStep(
      @PathVariable String code,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      Actor actor,
      HttpServletResponse response) {
    OfficialCases.Case it = cases.find(code, id, actor);
    UUID account = cases.withSecondStep(it).orElseThrow(() -> new NotFound("second step of " + id));
    int longest = OfficialCases.LONGEST_REASON;
    var problems = new Problems();
    problems.addIf(reason.isBlank(), "reason", "access.known.reason.missing");
    problems.addIf(reason.length() > longest, "reason", "access.known.reason.long", longest);
    if (!problems.isEmpty()) {
      return Forms.again(OfficialCases.TEMPLATE, cases.page(it, reason, "", problems));
    }
    steps.remove(account, reason.strip(), it.administrator());
    passkeys.removeAll(account, reason.strip(), it.administrator());
    notes.tell(response, "access.step.removed-of-other");
    return Forms.seeOther(it.path());
  }
}
