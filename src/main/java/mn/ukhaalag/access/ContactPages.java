package mn.ukhaalag.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.page.ChangePage;
import mn.ukhaalag.access.page.OwnerPage;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A phone number or e-mail address of one's own account, the first one or a new one, proven with a
/// one-time code.
@Controller
@RequestMapping("/account/contact")
class ContactPages {

  /// The session remembers which contact a code was sent to.
  private static final String CONTACT = "access.contact";

  private static final String CODE = "access.contact.code";

  private final Accounts accounts;
  private final OwnerCheck owner;
  private final OneTimeCodes codes;
  private final ClientAddress addresses;
  private final Notes notes;

  ContactPages(
      Accounts accounts,
      OwnerCheck owner,
      OneTimeCodes codes,
      ClientAddress addresses,
      Notes notes) {
    this.accounts = accounts;
    this.owner = owner;
    this.codes = codes;
    this.addresses = addresses;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView ask(Actor actor, HttpServletRequest request) {
    var way = owner.way(request, actor.requireAccount());
    return new ModelAndView("access/contact", "it", new OwnerPage("", way, new Problems()));
  }

  @PostMapping
  ModelAndView send(
      @RequestParam(defaultValue = "") String contact, Actor actor, HttpServletRequest request) {
    UUID account = actor.requireAccount();
    var problems = new Problems();
    Optional<Contact> wanted = Contact.of(contact);
    problems.addIf(wanted.isEmpty(), "contact", "access.reset.identifier.wrong");
    if (wanted.isPresent() && owner.isShown(request, account, problems)) {
      var wish =
          new OneTimeCodes.Wish(
              CodePurpose.CONTACT, wanted.get(), actor.language(), addresses.of(request));
      OneTimeCodes.Sending sending = codes.send(wish, account);
      if (sending instanceof OneTimeCodes.Sending.Sent sent) {
        remember(request.getSession(), wanted.get(), sent.code());
        return Forms.seeOther("/account/contact/code");
      }
      Reasons.notSent(problems, "contact", sending);
    }
    var way = owner.way(request, account);
    return Forms.again("access/contact", new OwnerPage(contact, way, problems));
  }

  private static void remember(HttpSession session, Contact contact, UUID code) {
    session.setAttribute(CONTACT, contact.value());
    session.setAttribute(CODE, code.toString());
  }

  @GetMapping("/code")
  ModelAndView askCode(Actor actor, HttpServletRequest request) {
    actor.requireAccount();
    return remembered(request, CONTACT)
        .map(
            to -> new ModelAndView("access/contact-code", "it", new ChangePage(to, new Problems())))
        .orElseGet(() -> Forms.seeOther("/account/contact"));
  }

  @PostMapping("/code")
  ModelAndView confirm(
      @RequestParam(defaultValue = "") String code,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response) {
    UUID account = actor.requireAccount();
    Optional<Contact> contact = remembered(request, CONTACT).flatMap(Contact::of);
    Optional<UUID> sent = remembered(request, CODE).map(UUID::fromString);
    if (contact.isEmpty() || sent.isEmpty()) {
      return Forms.seeOther("/account/contact");
    }
    var problems = new Problems();
    boolean isProven = isProven(sent.get(), code, account);
    problems.addIf(!isProven, "code", "access.code.wrong");
    if (isProven) {
      if (accounts.changeContact(account, contact.get())) {
        notes.tell(response, "access.account.changed");
        return Forms.seeOther("/account");
      }
      problems.add("code", "access.contact.taken");
    }
    return Forms.again("access/contact-code", new ChangePage(contact.get().value(), problems));
  }

  private boolean isProven(UUID sent, String code, UUID account) {
    return codes
        .prove(CodePurpose.CONTACT, sent, code)
        .filter(proof -> account.equals(proof.account()))
        .isPresent();
  }

  private static Optional<String> remembered(HttpServletRequest request, String what) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> (String) session.getAttribute(what));
  }
}
