package mn.ukhaalag.directory;

import java.time.LocalDate;
import java.util.UUID;
import mn.ukhaalag.ledger.Thing;
import org.jspecify.annotations.Nullable;

/// A part of an organisation, for example a division.
///
/// @param to the first day on which it is no more
public record Unit(
    UUID id,
    UUID organisation,
    String code,
    String nameMn,
    String nameEn,
    LocalDate from,
    @Nullable LocalDate to) {
  /// As the ledger knows it.
  public Thing thing() {
    return new Thing("unit", id);
  }
}
