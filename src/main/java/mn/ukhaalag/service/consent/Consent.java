package mn.ukhaalag.service.consent;

import java.time.Instant;
import java.util.UUID;
import mn.ukhaalag.access.Contact;
import org.jspecify.annotations.Nullable;

/// What somebody was asked to agree to.
///
/// @param engineRef where the process of the case waits
/// @param until when he should have answered
/// @param answer null while he has not
public record Consent(
    UUID id,
    UUID application,
    String name,
    Contact contact,
    String engineRef,
    Instant until,
    @Nullable Answer answer) {

  /// What came of it.
  public enum Answer {
    AGREED,
    DECLINED,
    /// He did not answer in time.
    LATE,
    /// Nobody needs his answer any more.
    DROPPED
  }

  /// Whether it is one and the same person who is asked.
  boolean isOf(Named named) {
    return name.equals(named.name()) && contact.equals(named.contact());
  }

  /// Somebody whom the applicant named.
  record Named(String name, Contact contact) {}

  String path() {
    return "/consents/" + id;
  }
}
