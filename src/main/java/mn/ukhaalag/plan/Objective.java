package mn.ukhaalag.plan;

import java.math.BigDecimal;
import java.util.UUID;
import mn.ukhaalag.ledger.Thing;
import org.jspecify.annotations.Nullable;

/// A chapter, goal or objective of a document; they nest as deep as the paper does.
///
/// @param parent null at the top of the document
/// @param code as on paper, for example `2.1`
/// @param weight its part of 100 among its siblings; null if nobody has said
/// @param isDropped whether it was taken out by an amendment
public record Objective(
    UUID id,
    UUID document,
    @Nullable UUID parent,
    String code,
    String title,
    @Nullable BigDecimal weight,
    int revision,
    boolean isDropped) {

  /// What somebody enters.
  public record Facts(
      @Nullable UUID parent, String code, String title, @Nullable BigDecimal weight) {}

  public static Thing thing(UUID id) {
    return new Thing("plan-objective", id);
  }
}
