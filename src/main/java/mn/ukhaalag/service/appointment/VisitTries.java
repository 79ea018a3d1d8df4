package mn.ukhaalag.service.appointment;

import static java.time.ZoneOffset.UTC;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import mn.ukhaalag.access.ClientAddress;
import mn.ukhaalag.access.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts what comes from a client address: secrets that were wrong, so that nobody guesses one,
/// and what was taken without an account, so that nobody hoards.
@Component
class VisitTries {

  private static final int MOST_WRONG = 20;
  private static final Duration WITHIN = Duration.ofMinutes(15);

  private final JdbcClient database;
  private final Secrets secrets;
  private final ClientAddress addresses;
  private final AppointmentSettings settings;
  private final Clock clock;

  VisitTries(
      JdbcClient database,
      Secrets secrets,
      ClientAddress addresses,
      AppointmentSettings settings,
      Clock clock) {
    this.database = database;
    this.secrets = secrets;
    this.addresses = addresses;
    this.settings = settings;
    this.clock = clock;
  }

  /// Whether too many secrets from there, or for that code, were wrong.
  boolean areOver(HttpServletRequest request, String number) {
    return count(wrongFrom(request), WITHIN) >= MOST_WRONG
        || count(wrongFor(number), WITHIN) >= MOST_WRONG;
  }

  void wrong(HttpServletRequest request, String number) {
    note(wrongFrom(request));
    note(wrongFor(number));
  }

  /// Whether too much was taken from there within the hour.
  boolean isGreedy(HttpServletRequest request) {
    return count(takenFrom(request), Duration.ofHours(1)) >= settings.perAddressHour();
  }

  void took(HttpServletRequest request) {
    note(takenFrom(request));
  }

  private void note(byte[] subject) {
    database
        .sql("insert into service.appointment_try (subject, at) values (:subject, :now)")
        .param("subject", subject)
        .param("now", clock.instant().atOffset(UTC))
        .update();
  }

  private int count(byte[] subject, Duration within) {
    return database
        .sql(
            "select count(*) from service.appointment_try where subject = :subject and at > :since")
        .param("subject", subject)
        .param("since", clock.instant().minus(within).atOffset(UTC))
        .query(Integer.class)
        .single();
  }

  private byte[] wrongFrom(HttpServletRequest request) {
    return secrets.hmac("appointment-wrong-from", addresses.of(request));
  }

  private byte[] wrongFor(String number) {
    return secrets.hmac("appointment-wrong-for", number);
  }

  private byte[] takenFrom(HttpServletRequest request) {
    return secrets.hmac("appointment-taken-from", addresses.of(request));
  }
}
