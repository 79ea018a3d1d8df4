package mn.ukhaalag.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.access.page.ChangePasswordPage;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where somebody sets another password of his own account, or the first one, and ends the links
/// with other houses that he does not want to keep.
@Controller
@RequestMapping("/account/password")
class PasswordPages {

  private static final String TEMPLATE = "access/change-password";

  private final Accounts accounts;
  private final Credentials credentials;
  private final Passwords passwords;
  private final OwnerCheck owner;
  private final LinkedHouses houses;
  private final Sessions sessions;
  private final Notes notes;

  PasswordPages(
      Accounts accounts,
      Credentials credentials,
      Passwords passwords,
      OwnerCheck owner,
      LinkedHouses houses,
      Sessions sessions,
      Notes notes) {
    this.accounts = accounts;
    this.credentials = credentials;
    this.passwords = passwords;
    this.owner = owner;
    this.houses = houses;
    this.sessions = sessions;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView ask(Actor actor, HttpServletRequest request, HttpServletResponse response) {
    UUID account = actor.requireAccount();
    if (!isReachable(account)) {
      return contactFirst(response);
    }
    return new ModelAndView(TEMPLATE, "it", page(account, request, List.of(), new Problems()));
  }

  @PostMapping
  ModelAndView change(
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") List<String> endedLink,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response) {
    UUID account = actor.requireAccount();
    if (!isReachable(account)) {
      return contactFirst(response);
    }
    var problems = new Problems();
    passwords
        .flaw(password)
        .ifPresent(flaw -> problems.add("password", flaw.key(), flaw.arguments().toArray()));
    if (!problems.isEmpty() || !owner.isShown(request, account, problems)) {
      return Forms.again(TEMPLATE, page(account, request, endedLink, problems));
    }
    credentials.change(account, passwords.hash(password), endedLink);
    sessions.begin(request, response, account);
    notes.tell(response, "access.password.changed");
    return Forms.seeOther("/account");
  }

  private ChangePasswordPage page(
      UUID account, HttpServletRequest request, List<String> ended, Problems problems) {
    return new ChangePasswordPage(
        owner.way(request, account), houses.of(account), Set.copyOf(ended), problems);
  }

  /// Nobody signs in with a password alone: it goes with a telephone or an address.
  private boolean isReachable(UUID account) {
    return accounts
        .find(account)
        .filter(it -> it.phone() != null || it.email() != null)
        .isPresent();
  }

  private ModelAndView contactFirst(HttpServletResponse response) {
    notes.tell(response, "access.change-password.contact-first");
    return Forms.seeOther("/account/contact");
  }
}
