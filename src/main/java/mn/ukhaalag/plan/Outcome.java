package mn.ukhaalag.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of a measure, without its words: as much as is needed to make a score of it.
///
/// @param parent the measure that it is an activity of; null for a measure itself
/// @param weight its part of 100 among its siblings; null if nobody has said
/// @param percent by the word of whoever carries it out, 0 to 100; null before the first word
public record Outcome(
    UUID id,
    UUID document,
    UUID objective,
    @Nullable UUID parent,
    UUID organisation,
    LocalDate startsOn,
    LocalDate dueOn,
    @Nullable BigDecimal weight,
    Measure.State state,
    @Nullable BigDecimal percent,
    boolean isPublic) {

  /// An objective, without its words.
  ///
  /// @param parent null at the top of the document
  public record Branch(
      UUID id, UUID document, @Nullable UUID parent, @Nullable BigDecimal weight) {}
}
