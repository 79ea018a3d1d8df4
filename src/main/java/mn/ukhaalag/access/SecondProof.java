package mn.ukhaalag.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import mn.ukhaalag.access.passkey.PasskeyCheck;
import mn.ukhaalag.access.passkey.Passkeys;
import mn.ukhaalag.access.step.SecondSteps;
import mn.ukhaalag.web.Problems;
import org.springframework.stereotype.Component;

/// What an account shows besides its password: a code, a passkey or, when both are lost, a
/// recovery code. Any of them will do wherever one is asked for.
@Component
public class SecondProof {

  private final SecondSteps steps;
  private final Passkeys passkeys;
  private final SecondStepCheck codeCheck;
  private final PasskeyCheck passkeyCheck;

  SecondProof(
      SecondSteps steps, Passkeys passkeys, SecondStepCheck codeCheck, PasskeyCheck passkeyCheck) {
    this.steps = steps;
    this.passkeys = passkeys;
    this.codeCheck = codeCheck;
    this.passkeyCheck = passkeyCheck;
  }

  public boolean has(UUID account) {
    return steps.has(account) || passkeys.has(account);
  }

  boolean hasPasskey(UUID account) {
    return passkeys.has(account);
  }

  /// Whether the form brings a code of the account in that field, or what a passkey of it has
  /// signed. If not, the form is told why.
  boolean isShown(HttpServletRequest request, UUID account, String codeField, Problems problems) {
    Optional<String> signed =
        Optional.ofNullable(request.getParameter(PasskeyCheck.FIELD))
            .filter(Predicate.not(String::isEmpty));
    return signed.isPresent()
        ? passkeyCheck.isShown(request, account, signed.get(), problems)
        : codeCheck.isShown(
            account,
            Optional.ofNullable(request.getParameter(codeField)).orElse(""),
            codeField,
            problems);
  }
}
