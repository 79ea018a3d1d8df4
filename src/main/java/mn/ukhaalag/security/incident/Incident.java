package mn.ukhaalag.security.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.ledger.Thing;
import org.jspecify.annotations.Nullable;

/// Something that happened to the security of information.
///
/// @param harm what it did, as far as anybody knows
/// @param isPersonal whether personal data were touched
/// @param persons of how many; null while nobody knows
/// @param rule the legal rule by which somebody outside is told
/// @param tellBy until when; told since when, null while nobody was
/// @param lesson what was learned; null until it is closed
public record Incident(
    UUID id,
    long number,
    UUID organisation,
    Kind kind,
    Severity severity,
    String title,
    String words,
    String harm,
    boolean isPersonal,
    @Nullable Integer persons,
    LocalDate happenedOn,
    Instant reportedAt,
    UUID reportedBy,
    UUID reportedPost,
    UUID rule,
    Instant tellBy,
    @Nullable Instant toldAt,
    State state,
    @Nullable String lesson,
    @Nullable Instant closedAt) {

  /// What sort of thing happened.
  public enum Kind {
    MALWARE,
    PHISHING,
    INTRUSION,
    LEAK,
    LOSS,
    OUTAGE,
    MISUSE,
    OTHER
  }

  /// How grave it is.
  public enum Severity {
    LOW,
    MEDIUM,
    HIGH
  }

  /// Where it stands: reported, in work from the first measure on, and closed with a lesson. It is
  /// not opened again: what comes after is an incident of its own.
  public enum State {
    REPORTED,
    IN_WORK,
    CLOSED
  }

  /// Who can be told of it.
  public enum Whom {
    /// The centre that is competent for state bodies.
    NATIONAL_CENTRE,
    /// The centre that is competent for all others.
    PUBLIC_CENTRE,
    HUMAN_RIGHTS_COMMISSION,
    /// Those whose data were touched.
    PERSONS,
    POLICE,
    SUPERIOR
  }

  /// Something that was done about it.
  public enum Did {
    MEASURE,
    TOLD,
    NOTE
  }

  /// A step of the work on it.
  public record Step(Did kind, @Nullable Whom whom, String words, Instant at, UUID account) {}

  /// As people call it: `АЗ-2026-00012`.
  public String reference() {
    int year = WorkingCalendar.dayOf(reportedAt).getYear();
    return String.format(Locale.ROOT, "АЗ-%d-%05d", year, number);
  }

  public boolean isOpen() {
    return state != State.CLOSED;
  }

  /// Whether somebody should have been told by now.
  public boolean isLate(Instant now) {
    return isOpen() && severity != Severity.LOW && toldAt == null && tellBy.isBefore(now);
  }

  public String path() {
    return "/work/security/incidents/" + id;
  }

  /// As the ledger knows it.
  public Thing thing() {
    return new Thing("security-incident", id);
  }
}
