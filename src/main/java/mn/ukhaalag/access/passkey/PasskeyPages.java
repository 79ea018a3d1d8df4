package mn.ukhaalag.access.passkey;

import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.verifier.exception.VerificationException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.Freshness;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.access.OwnerCheck;
import mn.ukhaalag.access.OwnerWay;
import mn.ukhaalag.access.SecondProof;
import mn.ukhaalag.access.page.NewPasskeyPage;
import mn.ukhaalag.access.page.PasskeyLine;
import mn.ukhaalag.access.page.PasskeysPage;
import mn.ukhaalag.access.page.RecoveryCodesPage;
import mn.ukhaalag.access.passkey.Challenges.Use;
import mn.ukhaalag.access.step.RecoveryCodes;
import mn.ukhaalag.language.CleanText;
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

/// Where everybody looks after his passkeys. Who has a second step shows it before he adds or
/// removes one; who has none shows that the account is his.
@Controller
@RequestMapping(PasskeyPages.PATH)
class PasskeyPages {

  static final String PATH = "/account/passkeys";

  private static final String TEMPLATE = "access/passkeys";
  private static final String NEW_TEMPLATE = "access/new-passkey";

  /// The field that a browser's answer comes in (WebAuthn's RegistrationResponseJSON).
  private static final String FIELD = "newPasskey";

  private static final int LONGEST_NAME = 60;

  private final Passkeys passkeys;
  private final RelyingParty house;
  private final Challenges challenges;
  private final RecoveryCodes recovery;
  private final SecondProof proof;
  private final OwnerCheck owner;
  private final Freshness freshness;
  private final Notes notes;

  PasskeyPages(
      Passkeys passkeys,
      RelyingParty house,
      Challenges challenges,
      RecoveryCodes recovery,
      SecondProof proof,
      OwnerCheck owner,
      Freshness freshness,
      Notes notes) {
    this.passkeys = passkeys;
    this.house = house;
    this.challenges = challenges;
    this.recovery = recovery;
    this.proof = proof;
    this.owner = owner;
    this.freshness = freshness;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView show(Actor actor, HttpServletRequest request) {
    return new ModelAndView(TEMPLATE, "it", page(actor.requireAccount(), request, new Problems()));
  }

  /// The owner shows himself, if he has no second step yet.
  @PostMapping("/new")
  ModelAndView begin(Actor actor, HttpServletRequest request) {
    UUID account = actor.requireAccount();
    var problems = new Problems();
    if (!owner.isShown(request, account, problems)) {
      return Forms.again(TEMPLATE, page(account, request, problems));
    }
    owner.note(request);
    return Forms.seeOther(PATH + "/new");
  }

  @GraveAct
  @GetMapping("/new")
  ModelAndView ask(Actor actor, HttpServletRequest request) {
    UUID account = actor.requireAccount();
    return mayAdd(account, request)
        ? new ModelAndView(NEW_TEMPLATE, "it", new NewPasskeyPage("", house.home(), new Problems()))
        : Forms.seeOther(PATH);
  }

  @GraveAct
  @PostMapping
  ModelAndView add(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(name = FIELD, defaultValue = "") String answer,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response) {
    UUID account = actor.requireAccount();
    if (!mayAdd(account, request)) {
      return Forms.seeOther(PATH);
    }
    String called = name.strip();
    var problems = new Problems();
    problems.addIf(
        called.length() > LONGEST_NAME || !CleanText.isAcceptable(called),
        "name",
        "access.passkey.name.wrong",
        LONGEST_NAME);
    Optional<RegistrationData> made = read(request, answer, problems);
    boolean isFirst = !proof.has(account);
    if (!problems.isEmpty() || !isAdded(account, called, made.orElseThrow(), problems)) {
      return Forms.again(NEW_TEMPLATE, new NewPasskeyPage(name, house.home(), problems));
    }
    freshness.note(request);
    if (isFirst) {
      return codes(account);
    }
    notes.tell(response, "access.passkey.added");
    return Forms.seeOther(PATH);
  }

  private boolean mayAdd(UUID account, HttpServletRequest request) {
    return proof.has(account) || owner.isNoted(request);
  }

  private Optional<RegistrationData> read(
      HttpServletRequest request, String answer, Problems problems) {
    Optional<Challenge> challenge = challenges.take(request, Use.NEW);
    if (challenge.isEmpty()) {
      problems.add(FIELD, "access.passkey.refused.challenge");
      return Optional.empty();
    }
    try {
      return Optional.of(house.verifyNew(answer, challenge.get()));
    } catch (VerificationException wrong) {
      problems.add(FIELD, "access.passkey.refused.new");
    } catch (RuntimeException unreadable) {
      // Whatever the parser stumbles over, no browser sends it.
      problems.add(FIELD, "access.passkey.refused.unreadable");
    }
    return Optional.empty();
  }

  private boolean isAdded(UUID account, String name, RegistrationData made, Problems problems) {
    var key =
        new CredentialRecordImpl(
            Objects.requireNonNull(made.getAttestationObject()),
            made.getCollectedClientData(),
            made.getClientExtensions(),
            made.getTransports());
    boolean isAdded = passkeys.add(account, house.id(), name, key);
    problems.addIf(!isAdded, FIELD, "access.passkey.refused.taken");
    return isAdded;
  }

  @GraveAct
  @PostMapping("/{id}/removal")
  ModelAndView remove(@PathVariable UUID id, Actor actor, HttpServletResponse response) {
    UUID account = actor.requireAccount();
    if (!passkeys.remove(account, id, new Author(account, null))) {
      throw new NotFound("passkey " + id);
    }
    notes.tell(response, "access.passkey.removed");
    return Forms.seeOther(PATH);
  }

  @GraveAct
  @PostMapping("/recovery-codes")
  ModelAndView renew(Actor actor) {
    UUID account = actor.requireAccount();
    if (!proof.has(account)) {
      throw new NotFound("second step of " + account);
    }
    return codes(account);
  }

  private ModelAndView codes(UUID account) {
    return new ModelAndView(
        "access/recovery-codes", "it", new RecoveryCodesPage(recovery.renew(account), PATH));
  }

  private PasskeysPage page(UUID account, HttpServletRequest request, Problems problems) {
    var lines =
        passkeys.of(account).stream()
            .map(
                it ->
                    new PasskeyLine(
                        it.id(),
                        it.name(),
                        it.createdAt(),
                        it.lastUsedAt(),
                        it.rp().equals(house.id()) ? "" : it.rp(),
                        it.clonedAt() != null))
            .toList();
    OwnerWay way = owner.way(request, account);
    return new PasskeysPage(lines, proof.has(account), way, recovery.left(account), problems);
  }
}
