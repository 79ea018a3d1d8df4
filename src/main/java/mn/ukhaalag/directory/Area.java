package mn.ukhaalag.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A part of the country: an aimag, a sum of it or a bag of a sum.
///
/// @param code the code of the national statistics office: 2, 4 or 6 digits
/// @param parent the code of the area that it is a part of; null for an aimag
/// @param to the first day on which it is no more
public record Area(
    String code,
    Kind kind,
    @Nullable String parent,
    String nameMn,
    String nameEn,
    LocalDate from,
    @Nullable LocalDate to) {

  /// From the widest to the narrowest.
  public enum Kind {
    AIMAG,
    SUM,
    BAG
  }

  public boolean existsOn(LocalDate day) {
    return !from.isAfter(day) && (to == null || to.isAfter(day));
  }
}
