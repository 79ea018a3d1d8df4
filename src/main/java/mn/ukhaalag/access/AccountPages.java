package mn.ukhaalag.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.page.AccountPage;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One's own account: language of letters, sessions.
@Controller
@RequestMapping("/account")
class AccountPages {

  private final Accounts accounts;
  private final Sessions sessions;
  private final OwnerCheck owner;
  private final SecondProof proof;
  private final Notes notes;

  AccountPages(
      Accounts accounts, Sessions sessions, OwnerCheck owner, SecondProof proof, Notes notes) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.owner = owner;
    this.proof = proof;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView show(Actor actor, HttpServletRequest request) {
    return page(actor, request, new Problems());
  }

  private ModelAndView page(Actor actor, HttpServletRequest request, Problems problems) {
    UUID id = actor.requireAccount();
    Account account = accounts.find(id).orElseThrow();
    boolean keepsKeys =
        actor.holds(Role.ORGANISATION_ADMINISTRATOR) || actor.holds(Role.PROVINCE_ADMINISTRATOR);
    var page =
        new AccountPage(
            account.name(),
            Optional.ofNullable(account.phone()).map(Contact::value).orElse(""),
            Optional.ofNullable(account.email()).map(Contact::value).orElse(""),
            accounts.identity(id).map(Identity::masked).orElse(""),
            account.language().tag(),
            actor.isOfficial(),
            keepsKeys,
            sessions.of(id, request),
            proof.has(id) ? null : owner.way(request, id),
            problems);
    return new ModelAndView("access/account", "it", page);
  }

  @PostMapping("/language")
  ModelAndView changeLanguage(
      @RequestParam String language, Actor actor, HttpServletResponse response) {
    accounts.changeLanguage(actor.requireAccount(), Language.of(language));
    notes.tell(response, "access.account.changed");
    return Forms.seeOther("/account");
  }

  /// Whoever has no second step shows his password, or himself elsewhere.
  @GraveAct
  @PostMapping("/ended-sessions")
  ModelAndView endSession(
      @RequestParam(defaultValue = "") String session, Actor actor, HttpServletRequest request) {
    UUID id = actor.requireAccount();
    var problems = new Problems();
    if (!proof.has(id) && !owner.isShown(request, id, problems)) {
      return Forms.again(page(actor, request, problems));
    }
    sessions.end(id, session);
    return Forms.seeOther("/account");
  }
}
