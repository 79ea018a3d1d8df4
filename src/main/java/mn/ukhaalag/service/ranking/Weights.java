package mn.ukhaalag.service.ranking;

import java.time.LocalDate;
import mn.ukhaalag.calendar.LegalTime;

/// How much of a citizen's time each thing counts as.
///
/// @param visit hours that one visit takes
/// @param document hours that bringing one document takes
/// @param waiting working days of waiting that count as one hour, at least 1
/// @param complaint hours that one complaint counts as
public record Weights(int visit, int document, int waiting, int complaint) {

  /// Those in force on that day.
  static Weights on(LocalDate day, LegalTime legalTime) {
    return new Weights(
        legalTime.rule("service.burden.visit", day).amount(),
        legalTime.rule("service.burden.document", day).amount(),
        Math.max(1, legalTime.rule("service.burden.wait", day).amount()),
        legalTime.rule("service.burden.complaint", day).amount());
  }
}
