package mn.ukhaalag.security.norm;

import java.time.LocalDate;
import java.util.UUID;
import mn.ukhaalag.ledger.Thing;
import org.jspecify.annotations.Nullable;

/// A law, rule or standard in force.
///
/// @param organisation whose it is; null for the whole province
/// @param number as its issuer numbers it; empty where it has none
/// @param issuer who adopted it
/// @param link where it can be read; empty where it is on paper alone
/// @param reviewOn until when somebody looks whether it still fits; null for a law of the state
public record Norm(
    UUID id,
    @Nullable UUID organisation,
    Kind kind,
    String title,
    String number,
    LocalDate adoptedOn,
    String issuer,
    String link,
    @Nullable LocalDate reviewOn) {

  /// What sort of text it is.
  public enum Kind {
    LAW,
    RULE,
    STANDARD,
    POLICY
  }

  public boolean isLate(LocalDate today) {
    return reviewOn != null && reviewOn.isBefore(today);
  }

  public String path() {
    return "/work/security/norms/" + id;
  }

  /// As the ledger knows it.
  public Thing thing() {
    return new Thing("security-norm", id);
  }
}
