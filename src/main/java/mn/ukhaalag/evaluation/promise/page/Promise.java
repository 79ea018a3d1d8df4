package mn.ukhaalag.evaluation.promise.page;

import java.time.LocalDate;
import mn.ukhaalag.evaluation.page.Named;

/// A published measure.
///
/// @param chapter code and title of the objective at the top of the document that it stands under
/// @param objective code and title of the objective right above it
/// @param percent that counts, without digits that say nothing; empty if it is not counted
public record Promise(
    String chapter,
    String objective,
    String code,
    String title,
    String result,
    Named organisation,
    LocalDate dueOn,
    Status status,
    String percent) {

  /// Where a promise stands.
  public enum Status {
    KEPT,
    UNDER_WAY,
    LATE,
    NOT_DUE,
    NOT_ASSESSABLE;

    public String colour() {
      return switch (this) {
        case KEPT -> "green";
        case UNDER_WAY -> "blue";
        case LATE -> "red";
        case NOT_DUE, NOT_ASSESSABLE -> "grey";
      };
    }
  }
}
