package mn.ukhaalag.service.ranking.page;

import java.util.List;
import mn.ukhaalag.web.Bar;

/// What moved on the way to digital.
///
/// @param year that the burden is of
/// @param late plans whose day has passed, the oldest first
/// @param next the services with the largest burden that are not decided online yet
/// @param months all who asked, and the part of them that asked here
public record BoardPage(
    int year,
    List<StageCount> stages,
    List<Moved> moved,
    List<Ranked> late,
    List<Ranked> next,
    List<Bar> months,
    List<Used> used) {

  public long forward(boolean onlyThisQuarter) {
    return moved.stream()
        .filter(it -> it.move().isForward() && (!onlyThisQuarter || it.isThisQuarter()))
        .count();
  }
}
