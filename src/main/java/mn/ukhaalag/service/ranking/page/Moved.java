package mn.ukhaalag.service.ranking.page;

import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Stages.Move;

/// A service that moved on its way to digital.
///
/// @param isThisQuarter whether it did in the present quarter of the year
public record Moved(Service service, Move move, boolean isThisQuarter) {}
