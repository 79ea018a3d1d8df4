package mn.ukhaalag.service.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// What a service costs all who ask for it in a year, in hours of citizens: see the package for the
/// formula. What is not known counts nothing, so the true burden is larger.
///
/// @param online how many asked here, and so visited nobody
/// @param documents that one asking takes
/// @param days working days from asking to the result
public record Burden(
    Figure demand,
    long online,
    Figure visits,
    Figure documents,
    Figure days,
    Figure complaints,
    Weights weights) {

  /// How many asked at a counter.
  public BigDecimal counter() {
    return demand.orZero().subtract(BigDecimal.valueOf(online)).max(BigDecimal.ZERO);
  }

  public long visitHours() {
    return whole(counter().multiply(visits.orZero()).multiply(weight(weights.visit())));
  }

  public long documentHours() {
    return whole(counter().multiply(documents.orZero()).multiply(weight(weights.document())));
  }

  public long waitHours() {
    return demand
        .orZero()
        .multiply(days.orZero())
        .divide(weight(weights.waiting()), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  public long complaintHours() {
    return whole(complaints.orZero().multiply(weight(weights.complaint())));
  }

  /// All together.
  public long hours() {
    return visitHours() + documentHours() + waitHours() + complaintHours();
  }

  /// Whether everything that it is made of is known, but complaints, of which there may be none.
  public boolean isComplete() {
    return demand.isKnown() && visits.isKnown() && documents.isKnown() && days.isKnown();
  }

  private static BigDecimal weight(int amount) {
    return BigDecimal.valueOf(amount);
  }

  private static long whole(BigDecimal hours) {
    return hours.setScale(0, RoundingMode.HALF_UP).longValueExact();
  }
}
