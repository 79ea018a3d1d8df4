package mn.ukhaalag.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.ledger.Thing;
import org.jspecify.annotations.Nullable;

/// A report on a plan for a part of a year.
///
/// @param rule the version of the legal rule that its deadline follows
/// @param dueAt the first moment that is too late
/// @param firstSubmittedAt when it came for the first time; null while it has not
/// @param approvedAt since when it is locked; null while it is not
public record Report(
    UUID id,
    UUID document,
    UUID organisation,
    int year,
    Part part,
    UUID rule,
    Instant dueAt,
    State state,
    int revision,
    Instant madeAt,
    @Nullable Instant submittedAt,
    @Nullable Instant firstSubmittedAt,
    @Nullable Instant approvedAt) {

  /// The module's name for it in the ledger.
  public static final String THING = "plan-report";

  /// Where a report stands.
  public enum State {
    /// Being written.
    OPEN,
    SUBMITTED,
    /// Given back with remarks, or opened again.
    RETURNED,
    /// Locked.
    APPROVED;

    public boolean isWritten() {
      return this == OPEN || this == RETURNED;
    }
  }

  /// What it says of one measure.
  ///
  /// @param percent how much is done by the end of the period; null for one that is not due yet
  /// @param remark what whoever gave it back said of it; empty for nothing
  public record Line(
      UUID measure,
      @Nullable BigDecimal percent,
      String words,
      List<Reached> figures,
      String remark) {}

  /// What an indicator has reached by the end of the period.
  ///
  /// @param baseline null if nobody knows, and in reports of old
  /// @param target null if there is none for that time
  public record Reached(
      String name,
      String unit,
      @Nullable BigDecimal baseline,
      @Nullable Integer baselineYear,
      @Nullable BigDecimal target,
      @Nullable BigDecimal reached) {}

  public Thing thing() {
    return new Thing(THING, id);
  }

  public String path() {
    return "/work/reports/" + id;
  }

  /// Whether it came too late, or has not come and the time is over.
  public boolean isLate(Instant now) {
    return (firstSubmittedAt == null ? now : firstSubmittedAt).compareTo(dueAt) >= 0;
  }
}
