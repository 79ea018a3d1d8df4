package mn.ukhaalag.access;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.page.OfficialAccountPage;
import mn.ukhaalag.access.page.OfficialAccountPage.State;
import mn.ukhaalag.access.passkey.Passkeys;
import mn.ukhaalag.access.step.SecondSteps;
import mn.ukhaalag.directory.Appointments;
import mn.ukhaalag.directory.Official;
import mn.ukhaalag.directory.Officials;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.language.Language;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where the administrator of an organisation gives accounts to its officials and takes them
/// away. The official sets the password himself, with a one-time code.
@GraveAct
@Controller
@RequestMapping("/organisations/{code}/officials/{id}/account")
class OfficialAccountPages {

  private static final String TEMPLATE = "access/official-account";
  private static final int LONGEST_REASON = 500;

  private final Organisations organisations;
  private final Officials officials;
  private final Appointments appointments;
  private final Accounts accounts;
  private final NewAccounts newAccounts;
  private final BlockedAccounts blocked;
  private final SecondSteps steps;
  private final Passkeys passkeys;
  private final SecondProof proof;
  private final OneTimeCodes codes;
  private final Notes notes;

  OfficialAccountPages(
      Organisations organisations,
      Officials officials,
      Appointments appointments,
      Accounts accounts,
      NewAccounts newAccounts,
      BlockedAccounts blocked,
      SecondSteps steps,
      Passkeys passkeys,
      SecondProof proof,
      OneTimeCodes codes,
      Notes notes) {
    this.organisations = organisations;
    this.officials = officials;
    this.appointments = appointments;
    this.accounts = accounts;
    this.newAccounts = newAccounts;
    this.blocked = blocked;
    this.steps = steps;
    this.passkeys = passkeys;
    this.proof = proof;
    this.codes = codes;
    this.notes = notes;
  }

  /// An official whom the actor may give an account, and in which post.
  private record Case(String path, Official official, Author administrator) {}

  @GetMapping
  ModelAndView show(@PathVariable String code, @PathVariable UUID id, Actor actor) {
    return new ModelAndView(TEMPLATE, "it", page(find(code, id, actor), "", new Problems()));
  }

  @PostMapping
  ModelAndView open(
      @PathVariable String code, @PathVariable UUID id, Actor actor, HttpServletResponse response) {
    Case it = find(code, id, actor);
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
      return Forms.again(TEMPLATE, page(it, "", problems));
    }
    Contact contact = email.or(() -> phone).orElseThrow();
    var wish = new OneTimeCodes.Wish(CodePurpose.FIRST_PASSWORD, contact, Language.MN, null);
    var sending = codes.send(wish, account.get());
    boolean isSent = sending instanceof OneTimeCodes.Sending.Sent;
    notes.tell(response, isSent ? "access.official.opened" : "access.official.opened-unsent");
    return Forms.seeOther(it.path());
  }

  @PostMapping("/blocking")
  ModelAndView block(@PathVariable String code, @PathVariable UUID id, Actor actor) {
    Case it = find(code, id, actor);
    accounts.ofOfficial(id).ifPresent(found -> blocked.block(found.id(), "", it.administrator()));
    return Forms.seeOther(it.path());
  }

  @PostMapping("/ended-sessions")
  ModelAndView endSessions(
      @PathVariable String code, @PathVariable UUID id, Actor actor, HttpServletResponse response) {
    Case it = find(code, id, actor);
    UUID account = accounts.ofOfficial(id).orElseThrow(() -> new NotFound("account of " + id)).id();
    blocked.endSessions(account, it.administrator());
    notes.tell(response, "access.sessions.ended-of-other");
    return Forms.seeOther(it.path());
  }

  @PostMapping("/unblocking")
  ModelAndView unblock(@PathVariable String code, @PathVariable UUID id, Actor actor) {
    Case it = find(code, id, actor);
    accounts.ofOfficial(id).ifPresent(found -> blocked.unblock(found.id(), "", it.administrator()));
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
    Case it = find(code, id, actor);
    UUID account = withSecondStep(it).orElseThrow(() -> new NotFound("second step of " + id));
    var problems = new Problems();
    problems.addIf(reason.isBlank(), "reason", "access.known.reason.missing");
    problems.addIf(
        reason.length() > LONGEST_REASON, "reason", "access.known.reason.long", LONGEST_REASON);
    if (!problems.isEmpty()) {
      return Forms.again(TEMPLATE, page(it, reason, problems));
    }
    steps.remove(account, reason.strip(), it.administrator());
    passkeys.removeAll(account, reason.strip(), it.administrator());
    notes.tell(response, "access.step.removed-of-other");
    return Forms.seeOther(it.path());
  }

  /// The account of the official, if there is a second step that somebody else can take away.
  private Optional<UUID> withSecondStep(Case it) {
    return accounts
        .ofOfficial(it.official().id())
        .map(Account::id)
        .filter(account -> !account.equals(it.administrator().account()))
        .filter(proof::has);
  }

  private Case find(String code, UUID id, Actor actor) {
    actor.require(Role.ORGANISATION_ADMINISTRATOR, Role.PROVINCE_ADMINISTRATOR);
    UUID organisation =
        organisations.byCode(code).orElseThrow(() -> new NotFound("organisation " + code)).id();
    var post =
        actor
            .in(Role.ORGANISATION_ADMINISTRATOR, organisation)
            .orElseGet(() -> actor.require(Role.PROVINCE_ADMINISTRATOR));
    // Whoever has, or had, a post elsewhere too is the province administrator's to decide on.
    boolean isKept =
        actor.holds(Role.PROVINCE_ADMINISTRATOR) || appointments.organisations(id).size() == 1;
    return officials.of(organisation).stream()
        .filter(official -> isKept && official.id().equals(id))
        .findFirst()
        .map(official -> new Case(path(code, id), official, actor.as(post)))
        .orElseThrow(() -> new NotFound("official " + id));
  }

  private static String path(String code, UUID id) {
    return "/organisations/" + code + "/officials/" + id + "/account";
  }

  private OfficialAccountPage page(Case it, String reason, Problems problems) {
    State state =
        accounts
            .ofOfficial(it.official().id())
            .map(account -> account.blockedAt() == null ? State.OPEN : State.BLOCKED)
            .orElse(State.NONE);
    return new OfficialAccountPage(
        it.path(),
        it.official().name(),
        requireNonNullElse(it.official().email(), ""),
        requireNonNullElse(it.official().phone(), ""),
        state,
        withSecondStep(it).isPresent(),
        reason,
        problems);
  }
}
