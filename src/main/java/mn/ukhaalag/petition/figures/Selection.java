package mn.ukhaalag.petition.figures;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which petitions are counted; null is all.
///
/// @param from the first month, by its first day
/// @param to the last month, by its first day
/// @param category code of a leaf, or of a branch
record Selection(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable UUID organisation,
    @Nullable String category,
    @Nullable String sum,
    @Nullable String channel) {

  static final Selection ALL = new Selection(null, null, null, null, null, null);

  boolean has(Cell cell) {
    return (from == null || !cell.month().isBefore(from))
        && (to == null || !cell.month().isAfter(to))
        && (organisation == null || cell.organisation().equals(organisation))
        && (category == null || cell.category().startsWith(category))
        && (sum == null || cell.sum().equals(sum))
        && (channel == null || cell.channel().equals(channel));
  }
}
