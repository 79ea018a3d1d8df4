package mn.ukhaalag.security.audit;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import mn.ukhaalag.ledger.Thing;

/// An audit or a risk assessment of an organisation.
///
/// @param auditor who made it
/// @param link where the report can be read; empty where it is on paper alone
public record Audit(
    UUID id,
    long number,
    UUID organisation,
    Kind kind,
    LocalDate doneOn,
    String auditor,
    String scope,
    String summary,
    String link) {

  /// What sort it is.
  public enum Kind {
    /// A risk assessment.
    RISK,
    AUDIT
  }

  /// As people call it: `АУ-2026-00012`.
  public String reference() {
    return String.format(Locale.ROOT, "АУ-%d-%05d", doneOn.getYear(), number);
  }

  public String path() {
    return "/work/security/audits/" + id;
  }

  /// As the ledger knows it.
  public Thing thing() {
    return new Thing("security-audit", id);
  }
}
