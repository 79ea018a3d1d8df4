package mn.ukhaalag.security.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import mn.ukhaalag.ledger.Thing;
import org.jspecify.annotations.Nullable;

/// Something that an audit found and somebody has to mend.
///
/// @param audit the audit, and how people call that, whose organisation it is
/// @param owner the post that mends it
/// @param evidence what shows that it is mended; null until the owner says so
/// @param reportedBy who said so
/// @param remark why the evidence was not enough; null if nothing was sent back
public record Finding(
    UUID id,
    UUID audit,
    long auditNumber,
    LocalDate auditedOn,
    UUID organisation,
    int place,
    String title,
    String words,
    Severity severity,
    UUID owner,
    LocalDate dueOn,
    State state,
    @Nullable String evidence,
    @Nullable UUID reportedBy,
    @Nullable String remark,
    @Nullable Instant closedAt,
    @Nullable UUID closedBy,
    int told) {

  /// How grave it is.
  public enum Severity {
    LOW,
    MEDIUM,
    HIGH
  }

  /// Where it stands: open until its owner reports it mended; then somebody else closes it, or
  /// opens it again with a remark.
  public enum State {
    OPEN,
    REPORTED,
    CLOSED
  }

  public boolean isLate(LocalDate today) {
    return state != State.CLOSED && dueOn.isBefore(today);
  }

  /// As people call it: `АУ-2026-00012/3`.
  public String reference() {
    return "АУ-%d-%05d/%d".formatted(auditedOn.getYear(), auditNumber, place);
  }

  public String path() {
    return "/work/security/findings/" + id;
  }

  /// As the ledger knows it.
  public Thing thing() {
    return new Thing("security-finding", id);
  }
}
