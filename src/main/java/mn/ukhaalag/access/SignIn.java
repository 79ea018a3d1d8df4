package mn.ukhaalag.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import mn.ukhaalag.access.Credentials.Credential;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.web.BadInput;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Proves with a password who somebody is. Nobody learns whether an account exists: an unknown
/// name is answered, delayed and locked like a known one, and that an account is blocked is told
/// to those alone who know its password.
@Component
class SignIn {

  private static final Duration PATIENCE = Duration.ofSeconds(25);

  /// So many attempts are looked at at once.
  private final Semaphore turns = new Semaphore(4, true);

  private final Credentials credentials;
  private final Passwords passwords;
  private final SecondProof proof;
  private final Devices devices;
  private final FailedSignIns failures;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  SignIn(
      Credentials credentials,
      Passwords passwords,
      SecondProof proof,
      Devices devices,
      FailedSignIns failures,
      Ledger ledger,
      ApplicationEventPublisher events,
      TransactionTemplate transaction) {
    this.credentials = credentials;
    this.passwords = passwords;
    this.proof = proof;
    this.devices = devices;
    this.failures = failures;
    this.ledger = ledger;
    this.events = events;
    this.transaction = transaction;
  }

  sealed interface Outcome {
    /// The person is who he says.
    ///
    /// @param failures how many attempts had failed before this one
    record Proven(UUID account, int failures) implements Outcome {}

    /// The person is who he says, and is kept out.
    record Blocked() implements Outcome {}

    record Refused() implements Outcome {}

    record Locked(Instant until) implements Outcome {}
  }

  /// Failures on a browser that the account was used on before are counted apart from those of
  /// strangers: whoever merely knows a number cannot lock its owner out.
  Outcome attempt(String identifier, String password, HttpServletRequest request) {
    Optional<Credential> known = Contact.of(identifier).flatMap(credentials::of);
    byte[] subject =
        known
            .map(credential -> subject(credential.id(), request))
            .orElseGet(() -> credentials.subject(identifier.strip().toLowerCase(Locale.ROOT)));
    return attempt(known, subject, password);
  }

  private byte[] subject(UUID account, HttpServletRequest request) {
    return devices.isKnown(account, request)
        ? credentials.familiarSubject(account)
        : credentials.subject(account);
  }

  /// Proves once more that somebody signed in is the owner, before something grave.
  Outcome again(UUID account, String password) {
    return attempt(credentials.of(account), credentials.familiarSubject(account), password);
  }

  /// In turn: neither the processors nor the connections to the database are for those alone who
  /// sign in.
  private Outcome attempt(Optional<Credential> known, byte[] subject, String password) {
    try {
      if (!turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new BadInput(HttpStatus.SERVICE_UNAVAILABLE, Message.of("access.sign-in.crowded"));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
    try {
      return attemptInTurn(known, subject, password);
    } finally {
      turns.release();
    }
  }

  private Outcome attemptInTurn(Optional<Credential> known, byte[] subject, String password) {
    OptionalInt attempt = failures.begin(subject);
    if (attempt.isEmpty()) {
      return refusal(subject);
    }
    // Outside of any transaction: checking takes long, and connections are few.
    boolean isRight = passwords.matches(password, known.map(Credential::passwordHash).orElse(null));
    if (isRight && known.isPresent()) {
      if (known.get().isBlocked()) {
        transaction.executeWithoutResult(status -> failures.forget(subject));
        return new Outcome.Blocked();
      }
      return proven(known.get().id(), subject, attempt.getAsInt() - 1);
    }
    Instant locked = failures.lockedUntil(subject);
    if (locked != null) {
      known
          .filter(credential -> !credential.isBlocked())
          .ifPresent(credential -> tellLocked(credential.id(), locked, attempt.getAsInt()));
    }
    return refusal(locked);
  }

  private Outcome refusal(byte[] subject) {
    return refusal(failures.lockedUntil(subject));
  }

  private static Outcome refusal(@Nullable Instant locked) {
    return locked == null ? new Outcome.Refused() : new Outcome.Locked(locked);
  }

  private Outcome proven(UUID account, byte[] subject, int failuresBefore) {
    transaction.executeWithoutResult(
        status -> {
          failures.forget(subject);
          ledger.append(
              new Author(account, null),
              proof.has(account) ? "account.password-shown" : "account.signed-in",
              Account.thing(account),
              Map.of("failures", String.valueOf(failuresBefore)));
        });
    return new Outcome.Proven(account, failuresBefore);
  }

  private void tellLocked(UUID account, Instant until, int count) {
    transaction.executeWithoutResult(
        status -> {
          ledger.append(
              Author.SYSTEM,
              "account.locked",
              Account.thing(account),
              Map.of("failures", String.valueOf(count), "until", until.toString()));
          events.publishEvent(new AccountLocked(account, until, count));
        });
  }
}
