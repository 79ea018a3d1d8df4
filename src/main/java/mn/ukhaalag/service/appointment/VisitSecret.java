package mn.ukhaalag.service.appointment;

import mn.ukhaalag.access.Secrets;
import mn.ukhaalag.access.SpokenSecret;
import org.springframework.stereotype.Component;

/// The word that opens an appointment to somebody without an account: eight letters and digits (40
/// bits).
@Component
class VisitSecret extends SpokenSecret {

  VisitSecret(Secrets secrets) {
    super(secrets, "appointment-secret", 8);
  }
}
