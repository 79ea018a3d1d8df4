package mn.ukhaalag.access;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.page.FindAccountPage;
import mn.ukhaalag.access.page.KnownAccountPage;
import mn.ukhaalag.access.page.KnownAccountPage.Kept;
import mn.ukhaalag.access.passkey.Passkeys;
import mn.ukhaalag.access.step.SecondSteps;
import mn.ukhaalag.directory.Appointments;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where the administrator of the province finds the account of a citizen, keeps it out and lets
/// it in again, and notes that its owner has shown his document. Citizens belong to no
/// organisation, so that nobody else may. The ledger tells who looked at whom.
@GraveAct
@Controller
@RequestMapping("/accounts")
class KnownAccountPages {

  private static final int LONGEST_REASON = 500;

  private final Accounts accounts;
  private final BlockedAccounts blocked;
  private final Identities identities;
  private final SecondProof proof;
  private final SecondSteps steps;
  private final Passkeys passkeys;
  private final Readings readings;
  private final Appointments appointments;
  private final Organisations organisations;
  private final Ledger ledger;
  private final Notes notes;

  KnownAccountPages(
      Accounts accounts,
      BlockedAccounts blocked,
      Identities identities,
      SecondProof proof,
      SecondSteps steps,
      Passkeys passkeys,
      Readings readings,
      Appointments appointments,
      Organisations organisations,
      Ledger ledger,
      Notes notes) {
    this.accounts = accounts;
    this.blocked = blocked;
    this.identities = identities;
    this.proof = proof;
    this.steps = steps;
    this.passkeys = passkeys;
    this.readings = readings;
    this.appointments = appointments;
    this.organisations = organisations;
    this.ledger = ledger;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView ask(Actor actor) {
    administrator(actor);
    return new ModelAndView("access/find-account", "it", new FindAccountPage("", new Problems()));
  }

  @PostMapping
  ModelAndView find(@RequestParam(defaultValue = "") String contact, Actor actor) {
    administrator(actor);
    var problems = new Problems();
    Optional<Contact> wanted = Contact.of(contact);
    problems.addIf(wanted.isEmpty(), "contact", "access.reset.identifier.wrong");
    Optional<Account> found = wanted.flatMap(accounts::of);
    problems.addIf(found.isEmpty(), "contact", "access.known.missing");
    if (found.isEmpty()) {
      return Forms.again("access/find-account", new FindAccountPage(contact, problems));
    }
    return Forms.seeOther("/accounts/" + found.get().id());
  }

  /// Noted here and not where it is found: whoever keeps the address looks again without asking.
  @GetMapping("/{id}")
  @Transactional
  public ModelAndView show(@PathVariable UUID id, Actor actor) {
    Author administrator = administrator(actor);
    Account account = get(id);
    ledger.append(administrator, "account.looked-up", Account.thing(id), Map.of());
    readings.note(actor, actor.require(Role.PROVINCE_ADMINISTRATOR).organisation(), sight(account));
    return new ModelAndView("access/known-account", "it", page(account, "", new Problems()));
  }

  @PostMapping("/{id}/blocking")
  ModelAndView block(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      Actor actor,
      HttpServletResponse response) {
    Author administrator = administrator(actor);
    Account citizen = citizen(id);
    return refusal(citizen, "reason", reason)
        .orElseGet(
            () -> {
              blocked.block(id, reason.strip(), administrator);
              return done(id, "access.known.blocked", response);
            });
  }

  @PostMapping("/{id}/unblocking")
  ModelAndView unblock(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      Actor actor,
      HttpServletResponse response) {
    Author administrator = administrator(actor);
    Account citizen = citizen(id);
    return refusal(citizen, "reason", reason)
        .orElseGet(
            () -> {
              blocked.unblock(id, reason.strip(), administrator);
              return done(id, "access.known.unblocked", response);
            });
  }

  /// For a citizen whose passkeys and recovery codes are lost.
  @PostMapping("/{id}/second-step-removal")
  ModelAndView removeSecondStep(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String stepReason,
      Actor actor,
      HttpServletResponse response) {
    Author administrator = administrator(actor);
    Account citizen = citizen(id);
    if (!proof.has(id)) {
      throw new NotFound("second step of " + id);
    }
    return refusal(citizen, "stepReason", stepReason)
        .orElseGet(
            () -> {
              steps.remove(id, stepReason.strip(), administrator);
              passkeys.removeAll(id, stepReason.strip(), administrator);
              return done(id, "access.known.step.removed", response);
            });
  }

  @PostMapping("/{id}/identity")
  ModelAndView prove(@PathVariable UUID id, Actor actor, HttpServletResponse response) {
    Author administrator = administrator(actor);
    Account citizen = citizen(id);
    if (!identities.prove(id, administrator)) {
      var problems = new Problems().add("identity", "access.known.identity.taken");
      return Forms.again("access/known-account", page(citizen, "", problems));
    }
    return done(id, "access.known.identity.done", response);
  }

  private Optional<ModelAndView> refusal(Account account, String field, String reason) {
    var problems = new Problems();
    problems.addIf(reason.isBlank(), field, "access.known.reason.missing");
    problems.addIf(
        reason.length() > LONGEST_REASON, field, "access.known.reason.long", LONGEST_REASON);
    return problems.isEmpty()
        ? Optional.empty()
        : Optional.of(Forms.again("access/known-account", page(account, reason, problems)));
  }

  private ModelAndView done(UUID id, String note, HttpServletResponse response) {
    notes.tell(response, note);
    return Forms.seeOther("/accounts/" + id);
  }

  private static Author administrator(Actor actor) {
    return actor.as(actor.require(Role.PROVINCE_ADMINISTRATOR));
  }

  private static Readings.Sight sight(Account account) {
    return new Readings.Sight(
        Account.thing(account.id()),
        "account",
        new Readings.Subject(account.id(), null),
        Readings.Purpose.ACCOUNT,
        EnumSet.of(Readings.Kind.NAME, Readings.Kind.REGISTER_NUMBER, Readings.Kind.CONTACT));
  }

  private Account get(UUID id) {
    return accounts.find(id).orElseThrow(() -> new NotFound("account " + id));
  }

  private Account citizen(UUID id) {
    Account account = get(id);
    if (account.official() != null) {
      throw new NotFound("citizen " + id);
    }
    return account;
  }

  private KnownAccountPage page(Account account, String reason, Problems problems) {
    return new KnownAccountPage(
        account.id(),
        account.name(),
        value(account.phone()),
        value(account.email()),
        accounts.identity(account.id()).map(Identity::masked).orElse(""),
        identities.isProven(account.id()),
        account.blockedAt(),
        blocked.reason(account.id()).orElse(""),
        account.official() == null ? List.of() : keptAt(account.official()),
        proof.has(account.id()),
        reason,
        problems);
  }

  private List<Kept> keptAt(UUID official) {
    return appointments.organisations(official).stream()
        .map(organisations::get)
        .map(
            it ->
                new Kept(
                    "/organisations/" + it.code() + "/officials/" + official + "/account",
                    it.nameMn(),
                    it.nameEn()))
        .toList();
  }

  private static String value(@Nullable Contact contact) {
    return contact == null ? "" : contact.value();
  }
}
