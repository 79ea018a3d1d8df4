package mn.ukhaalag.access.oidc;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/// Why somebody does not get in by a provider. Each has a sentence that says what to do.
enum Refusal {
  /// The provider does not answer.
  AWAY(HttpStatus.SERVICE_UNAVAILABLE),
  /// He changed his mind there.
  CANCELLED(HttpStatus.UNPROCESSABLE_CONTENT),
  /// The provider answered with an error.
  ERROR(HttpStatus.UNPROCESSABLE_CONTENT),
  /// It was not this browser that went, it went too long ago, or it has come back already.
  STALE(HttpStatus.UNPROCESSABLE_CONTENT),
  /// What the provider brought cannot be believed.
  UNTRUSTED(HttpStatus.UNPROCESSABLE_CONTENT),
  /// The provider has not seen two factors.
  NO_SECOND_STEP(HttpStatus.UNPROCESSABLE_CONTENT),
  /// No account is linked, and there is no number to find or make one by.
  UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
  /// The account is blocked.
  BLOCKED(HttpStatus.FORBIDDEN),
  /// The account there is linked with another one here.
  TAKEN(HttpStatus.CONFLICT),
  /// The provider says that he has another register number than the account.
  OTHER_PERSON(HttpStatus.CONFLICT);

  private final HttpStatus status;

  Refusal(HttpStatus status) {
    this.status = status;
  }

  HttpStatus status() {
    return status;
  }

  /// The key of its sentence.
  String key() {
    return "oidc.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
