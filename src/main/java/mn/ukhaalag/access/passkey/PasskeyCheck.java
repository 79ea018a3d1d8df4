package mn.ukhaalag.access.passkey;

import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.verifier.exception.BadChallengeException;
import com.webauthn4j.verifier.exception.BadOriginException;
import com.webauthn4j.verifier.exception.BadRpIdException;
import com.webauthn4j.verifier.exception.CrossOriginException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.UserNotPresentException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import com.webauthn4j.verifier.exception.VerificationException;
import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Account;
import mn.ukhaalag.access.passkey.Challenges.Use;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks at what a passkey has signed. What is refused is told in a sentence, and stands in the
/// ledger of the account whose passkey it was.
@Component
public class PasskeyCheck {

  /// The field that a browser's answer comes in (WebAuthn's AuthenticationResponseJSON).
  public static final String FIELD = "passkey";

  private static final Logger log = LoggerFactory.getLogger(PasskeyCheck.class);

  private final Passkeys passkeys;
  private final RelyingParty house;
  private final Challenges challenges;
  private final Ledger ledger;
  private final TransactionTemplate transaction;

  PasskeyCheck(
      Passkeys passkeys,
      RelyingParty house,
      Challenges challenges,
      Ledger ledger,
      TransactionTemplate transaction) {
    this.passkeys = passkeys;
    this.house = house;
    this.challenges = challenges;
    this.ledger = ledger;
    this.transaction = transaction;
  }

  private enum Flaw {
    /// It is not what a browser sends.
    UNREADABLE,
    /// The challenge was never given, is too old, or was used already.
    CHALLENGE,
    /// It was asked for by a page of another address.
    ORIGIN,
    /// It was made for another host.
    HOST,
    /// Nobody has it who may sign in.
    UNKNOWN,
    /// It is somebody else's.
    FOREIGN,
    /// Its owner has not shown himself to it.
    UNVERIFIED,
    /// There seem to be two of it.
    CLONED,
    /// The signature is not of its key.
    FALSE;

    String key() {
      return "access.passkey.refused." + name().toLowerCase(Locale.ROOT);
    }
  }

  /// Whether a passkey of the account has signed what it was asked to. If not, the form is told
  /// why.
  public boolean isShown(
      HttpServletRequest request, UUID account, String answer, Problems problems) {
    return check(request, Use.STEP, account, answer, problems).isPresent();
  }

  /// The passkey that somebody signs in with, which names its account.
  Optional<Passkey> signIn(HttpServletRequest request, String answer, Problems problems) {
    return check(request, Use.SIGN_IN, null, answer, problems);
  }

  private Optional<Passkey> check(
      HttpServletRequest request,
      Use use,
      @Nullable UUID account,
      String answer,
      Problems problems) {
    Optional<Challenge> challenge = challenges.take(request, use);
    Optional<AuthenticationData> signed = read(answer);
    Optional<Passkey> known =
        signed.flatMap(it -> Optional.ofNullable(it.getCredentialId())).flatMap(passkeys::find);
    Flaw flaw =
        signed.isEmpty()
            ? Flaw.UNREADABLE
            : known.isEmpty()
                ? Flaw.UNKNOWN
                : flaw(signed.get(), known.get(), challenge.orElse(null), account);
    if (flaw == null) {
      return known;
    }
    problems.add(FIELD, flaw.key());
    known.ifPresent(passkey -> note(passkey, flaw));
    log.info("A passkey was refused: {}", flaw);
    return Optional.empty();
  }

  private Optional<AuthenticationData> read(String answer) {
    try {
      return Optional.of(house.read(answer));
    } catch (RuntimeException unreadable) {
      // Whatever the parser stumbles over, no browser sends it.
      return Optional.empty();
    }
  }

  /// What is wrong; null if nothing is. Then the use is noted.
  ///
  /// @param account whose passkey it has to be; null if the passkey is to name its account
  private @Nullable Flaw flaw(
      AuthenticationData signed,
      Passkey passkey,
      @Nullable Challenge challenge,
      @Nullable UUID account) {
    if (account == null ? !isNamed(signed, passkey) : !passkey.account().equals(account)) {
      return Flaw.FOREIGN;
    }
    if (challenge == null) {
      return Flaw.CHALLENGE;
    }
    if (passkey.clonedAt() != null) {
      return Flaw.CLONED;
    }
    try {
      house.verify(signed, passkey, challenge, account == null);
    } catch (VerificationException problem) {
      return flaw(problem);
    }
    return passkeys.use(passkey, signed) ? null : Flaw.CHALLENGE;
  }

  private static boolean isNamed(AuthenticationData signed, Passkey passkey) {
    return Optional.ofNullable(signed.getUserHandle())
        .filter(handle -> MessageDigest.isEqual(handle, passkey.handle().bytes()))
        .isPresent();
  }

  private static Flaw flaw(VerificationException problem) {
    return switch (problem) {
      case BadChallengeException _ -> Flaw.CHALLENGE;
      case BadOriginException _ -> Flaw.ORIGIN;
      case CrossOriginException _ -> Flaw.ORIGIN;
      case BadRpIdException _ -> Flaw.HOST;
      case UserNotPresentException _ -> Flaw.UNVERIFIED;
      case UserNotVerifiedException _ -> Flaw.UNVERIFIED;
      case MaliciousCounterValueException _ -> Flaw.CLONED;
      default -> Flaw.FALSE;
    };
  }

  private void note(Passkey passkey, Flaw flaw) {
    transaction.executeWithoutResult(
        status -> {
          ledger.append(
              Author.SYSTEM,
              "account.passkey-refused",
              Account.thing(passkey.account()),
              Map.of(
                  "passkey", passkey.id().toString(), "why", flaw.name().toLowerCase(Locale.ROOT)));
          if (flaw == Flaw.CLONED) {
            passkeys.distrust(passkey);
          }
        });
  }
}
