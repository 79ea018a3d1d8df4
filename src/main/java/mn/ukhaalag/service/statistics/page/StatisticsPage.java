package mn.ukhaalag.service.statistics.page;

import java.util.List;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.statistics.Period;
import mn.ukhaalag.service.statistics.Sum;

/// The services that anybody asked for in a period.
///
/// @param organisations to choose from
public record StatisticsPage(Period period, List<Organisation> organisations, List<Line> lines) {

  /// One service.
  public record Line(Service service, Sum sum) {}

  public String path(Line line) {
    return "/work/services/statistics/" + line.service().code() + "?" + period.query();
  }
}
