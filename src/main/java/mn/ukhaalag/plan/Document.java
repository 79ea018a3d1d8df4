package mn.ukhaalag.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import mn.ukhaalag.ledger.Thing;
import org.jspecify.annotations.Nullable;

/// A plan of any level. Its objectives and measures are found by its id; what was approved is
/// kept
/// as a [Version].
///
/// @param reference the number that people know it by
/// @param organisation to which it belongs
/// @param unit only for the plan of a unit
/// @param post only for the plan of an official
/// @param keeper the post that drafts it
/// @param from the first day of its period
/// @param to the last day of its period
/// @param above the document that it carries out
/// @param madeFrom the document of an earlier period that it was begun with
/// @param version the newest approved version; 0 before the first
/// @param revision grows with every change of these facts, for those who edit at the same time
public record Document(
    UUID id,
    String reference,
    Level level,
    String title,
    UUID organisation,
    @Nullable UUID unit,
    @Nullable UUID post,
    UUID keeper,
    LocalDate from,
    LocalDate to,
    @Nullable UUID above,
    @Nullable UUID madeFrom,
    State state,
    int version,
    int revision,
    Instant madeAt) {

  /// The module's name for it in the ledger.
  public static final String THING = "plan-document";

  /// Where a document stands.
  public enum State {
    DRAFT,
    DISCUSSED,
    APPROVED,
    IN_FORCE,
    /// In force, while its next version is being written.
    AMENDED,
    CLOSED;

    /// Whether objectives and measures may be written now.
    public boolean isOpen() {
      return this == DRAFT || this == AMENDED;
    }

    /// Whether measures are carried out now.
    public boolean isCarriedOut() {
      return this == IN_FORCE || this == AMENDED;
    }
  }

  /// What somebody enters who begins a document or changes its head.
  public record Facts(
      Level level,
      String title,
      UUID organisation,
      @Nullable UUID unit,
      @Nullable UUID post,
      LocalDate from,
      LocalDate to,
      @Nullable UUID above) {}

  public static Thing thing(UUID id) {
    return new Thing(THING, id);
  }

  public Thing thing() {
    return thing(id);
  }

  /// The page on which it is worked on.
  public String path() {
    return "/work/plans/" + id;
  }

  public boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
