package mn.ukhaalag.access.passkey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import mn.ukhaalag.access.Account;
import mn.ukhaalag.access.Entrance;
import mn.ukhaalag.access.OtherDoors;
import mn.ukhaalag.access.page.SignInPage;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Signing in by a passkey alone. Its owner has shown himself to it by a PIN or his body, so that
/// it stands for both steps.
@Controller
class PasskeySignInPages {

  private final PasskeyCheck check;
  private final OtherDoors others;
  private final Entrance entrance;
  private final Ledger ledger;
  private final TransactionTemplate transaction;

  PasskeySignInPages(
      PasskeyCheck check,
      OtherDoors others,
      Entrance entrance,
      Ledger ledger,
      TransactionTemplate transaction) {
    this.check = check;
    this.others = others;
    this.entrance = entrance;
    this.ledger = ledger;
    this.transaction = transaction;
  }

  @PostMapping("/sign-in/passkey")
  ModelAndView signIn(
      @RequestParam(name = "continue", defaultValue = "/") String next,
      @RequestParam(name = PasskeyCheck.FIELD, defaultValue = "") String answer,
      HttpServletRequest request,
      HttpServletResponse response) {
    var problems = new Problems();
    Optional<Passkey> shown = check.signIn(request, answer, problems);
    if (shown.isEmpty()) {
      return Forms.again(
          "access/sign-in", new SignInPage("", next, false, false, others.doors(), problems));
    }
    Passkey passkey = shown.get();
    transaction.executeWithoutResult(status -> note(passkey));
    return entrance.admit(passkey.account(), next, request, response);
  }

  private void note(Passkey passkey) {
    ledger.append(
        new Author(passkey.account(), null),
        "account.signed-in",
        Account.thing(passkey.account()),
        Map.of("second-step", "true", "passkey", passkey.id().toString()));
  }
}
