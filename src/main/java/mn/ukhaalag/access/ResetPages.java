package mn.ukhaalag.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.page.NewPasswordPage;
import mn.ukhaalag.access.page.ResetPage;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Languages;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A forgotten password, or the first one of an official, is set with a one-time code. Nobody
/// learns here whether a contact belongs to an account.
@Controller
@RequestMapping("/password-reset")
class ResetPages {

  private final Accounts accounts;
  private final Credentials credentials;
  private final OneTimeCodes codes;
  private final Passwords passwords;
  private final Entrance entrance;
  private final ClientAddress addresses;
  private final Notes notes;

  ResetPages(
      Accounts accounts,
      Credentials credentials,
      OneTimeCodes codes,
      Passwords passwords,
      Entrance entrance,
      ClientAddress addresses,
      Notes notes) {
    this.accounts = accounts;
    this.credentials = credentials;
    this.codes = codes;
    this.passwords = passwords;
    this.entrance = entrance;
    this.addresses = addresses;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView ask() {
    return new ModelAndView("access/reset", "it", new ResetPage("", new Problems()));
  }

  @PostMapping
  ModelAndView send(
      @RequestParam(defaultValue = "") String identifier, HttpServletRequest request) {
    var problems = new Problems();
    Optional<Contact> contact = Contact.of(identifier);
    problems.addIf(contact.isEmpty(), "identifier", "access.reset.identifier.wrong");
    if (contact.isPresent()) {
      OneTimeCodes.Sending sending = send(contact.get(), request);
      if (sending instanceof OneTimeCodes.Sending.Sent sent) {
        return Forms.seeOther("/password-reset/code?request=" + sent.code());
      }
      Reasons.notSent(problems, "identifier", sending);
    }
    return Forms.again("access/reset", new ResetPage(identifier, problems));
  }

  private OneTimeCodes.Sending send(Contact contact, HttpServletRequest request) {
    String from = addresses.of(request);
    return accounts
        .of(contact)
        .filter(account -> account.blockedAt() == null)
        .map(account -> codes.send(wish(contact, account.language(), from), account.id()))
        .orElseGet(() -> codes.pretend(wish(contact, Languages.of(request), from)));
  }

  private static OneTimeCodes.Wish wish(Contact contact, Language language, String from) {
    return new OneTimeCodes.Wish(CodePurpose.RESET, contact, language, from);
  }

  @GetMapping("/code")
  ModelAndView askPassword(@RequestParam(defaultValue = "") String request) {
    return new ModelAndView(
        "access/new-password", "it", new NewPasswordPage(request, "", new Problems()));
  }

  @PostMapping("/code")
  ModelAndView change(
      @RequestParam(defaultValue = "") String request,
      @RequestParam(defaultValue = "") String identifier,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest http,
      HttpServletResponse response) {
    var problems = new Problems();
    boolean isNamed = !request.isEmpty() || Contact.of(identifier).isPresent();
    problems.addIf(!isNamed, "identifier", "access.reset.identifier.wrong");
    problems.addIf(!code.strip().matches("\\d{6}"), "code", "access.code.missing");
    passwords
        .flaw(password)
        .ifPresent(flaw -> problems.add("password", flaw.key(), flaw.arguments().toArray()));
    if (problems.isEmpty()) {
      Optional<UUID> account = prove(request, identifier, code);
      if (account.isPresent()) {
        credentials.recover(account.get(), passwords.hash(password));
        notes.tell(response, "access.password.changed");
        return entrance.pass(account.get(), "/", http, response);
      }
      problems.add("code", "access.code.wrong");
    }
    return Forms.again("access/new-password", new NewPasswordPage(request, identifier, problems));
  }

  /// Whoever asked for the code here knows its request. An official whose account was just opened
  /// knows only his contact, and with it nothing but that first code can be tried: knowing a
  /// number is not enough to use up the tries of its owner.
  private Optional<UUID> prove(String request, String identifier, String code) {
    Optional<OneTimeCodes.Proof> proof =
        request.isEmpty()
            ? Contact.of(identifier)
                .flatMap(contact -> codes.newest(CodePurpose.FIRST_PASSWORD, contact))
                .flatMap(id -> codes.prove(CodePurpose.FIRST_PASSWORD, id, code))
            : id(request).flatMap(id -> codes.prove(CodePurpose.RESET, id, code));
    return proof
        .flatMap(it -> Optional.ofNullable(it.account()))
        .filter(account -> credentials.of(account).isPresent());
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
