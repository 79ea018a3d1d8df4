package mn.ukhaalag.service.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.ledger.Thing;
import org.jspecify.annotations.Nullable;

/// A certificate as it was issued, and what became of it.
///
/// @param order what it says
/// @param signer who signed, as he was called on that day
/// @param revocation null while it was not revoked
public record Certificate(
    UUID id,
    CertificateNumber number,
    CertificateOrder order,
    Signer signer,
    Instant issuedAt,
    @Nullable Revocation revocation) {

  /// The kind of thing that it is for the ledger, notices and files.
  public static final String THING = "service-certificate";

  /// Whether others may rely on it.
  public enum State {
    VALID,
    /// Its last day is over.
    EXPIRED,
    REVOKED
  }

  /// Who signed, in which post.
  public record Signer(String name, String titleMn, String titleEn) {}

  /// That it does not hold any more.
  ///
  /// @param reason for everybody who checks it
  public record Revocation(Instant at, String reason) {}

  public State state(LocalDate today) {
    if (revocation != null) {
      return State.REVOKED;
    }
    LocalDate last = order.validUntil();
    return last != null && last.isBefore(today) ? State.EXPIRED : State.VALID;
  }

  public LocalDate issuedOn() {
    return WorkingCalendar.dayOf(issuedAt);
  }

  public Thing thing() {
    return new Thing(THING, id);
  }
}
