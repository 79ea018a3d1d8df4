package mn.ukhaalag.access;

import java.util.UUID;
import mn.ukhaalag.web.Problems;
import org.springframework.stereotype.Component;

/// Asks somebody who is signed in for his password once more, before something that a browser
/// which he left open must not do.
@Component
public class PasswordAgain {

  /// The field of the form that it is typed into.
  public static final String FIELD = "currentPassword";

  private final SignIn signIn;

  PasswordAgain(SignIn signIn) {
    this.signIn = signIn;
  }

  /// Whether it is his.
  ///
  /// @param problems gets the sentence, at [#FIELD], if it is not
  public boolean isRight(UUID account, String typed, Problems problems) {
    switch (signIn.again(account, typed)) {
      case SignIn.Outcome.Proven _ -> {
        return true;
      }
      case SignIn.Outcome.Refused _ -> problems.add(FIELD, "access.password.current.wrong");
      case SignIn.Outcome.Locked locked ->
          problems.add(FIELD, "access.sign-in.locked", Reasons.clockTime(locked.until()));
    }
    return false;
  }
}
