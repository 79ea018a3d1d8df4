package mn.ukhaalag.service.appointment;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import mn.ukhaalag.access.Attempts;
import org.springframework.stereotype.Component;

/// Counts what is taken without an account from a client address, so that nobody hoards.
@Component
class Hoarding {

  private static final String TAKEN = "appointment-taken";
  private static final Duration WITHIN = Duration.ofHours(1);

  private final Attempts attempts;
  private final AppointmentSettings settings;

  Hoarding(Attempts attempts, AppointmentSettings settings) {
    this.attempts = attempts;
    this.settings = settings;
  }

  /// Whether too much was taken from there within the hour.
  boolean isGreedy(HttpServletRequest request) {
    return attempts.count(TAKEN, request, WITHIN) >= settings.perAddressHour();
  }

  void took(HttpServletRequest request) {
    attempts.note(TAKEN, request);
  }
}
