package mn.ukhaalag.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;
import mn.ukhaalag.access.step.RecoveryCodes;
import mn.ukhaalag.access.step.SecondSteps;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks at the code that somebody types who has shown the password already. Wrong codes are
/// counted and lock like wrong passwords, but apart from them: a right password forgives no wrong
/// code, and who does not know the password cannot keep the owner out.
@Component
class SecondStepCheck {

  private static final Pattern SIX_DIGITS = Pattern.compile("\\d{6}");

  private final SecondSteps steps;
  private final RecoveryCodes recovery;
  private final FailedSignIns failures;
  private final Secrets secrets;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SecondStepCheck(
      SecondSteps steps,
      RecoveryCodes recovery,
      FailedSignIns failures,
      Secrets secrets,
      Ledger ledger,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.steps = steps;
    this.recovery = recovery;
    this.failures = failures;
    this.secrets = secrets;
    this.ledger = ledger;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Whether the code is one of the account's authenticator, or a recovery code; it is used up
  /// then. If not, the form is told why. Nothing typed spends nothing.
  boolean isShown(UUID account, String typed, String field, Problems problems) {
    String code = typed.replaceAll("\\s", "");
    if (code.isEmpty()) {
      problems.add(field, "access.step.code.missing");
      return false;
    }
    byte[] subject = secrets.hmac("failures of code", account.toString());
    OptionalInt attempt = failures.begin(subject);
    if (attempt.isPresent() && take(account, code)) {
      failures.forget(subject);
      return true;
    }
    Instant locked = failures.lockedUntil(subject);
    if (locked != null && attempt.isPresent()) {
      tellLocked(account, locked, attempt.getAsInt());
    }
    say(problems, field, locked);
    return false;
  }

  private boolean take(UUID account, String code) {
    return SIX_DIGITS.matcher(code).matches()
        ? steps.take(account, code)
        : recovery.take(account, code);
  }

  private static void say(Problems problems, String field, @Nullable Instant locked) {
    if (locked == null) {
      problems.add(field, "access.step.code.wrong");
    } else {
      problems.add(field, "access.step.code.locked", Reasons.clockTime(locked));
    }
  }

  private void tellLocked(UUID account, Instant until, int count) {
    transaction.executeWithoutResult(
        status -> {
          ledger.append(
              Author.SYSTEM,
              "account.codes-locked",
              Account.thing(account),
              Map.of("failures", String.valueOf(count), "until", until.toString()));
          events.publishEvent(
              new AccountNews(account, AccountNews.What.CODES_GUESSED, clock.instant()));
        });
  }
}
