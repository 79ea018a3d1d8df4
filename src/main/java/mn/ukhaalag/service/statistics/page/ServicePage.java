package mn.ukhaalag.service.statistics.page;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.statistics.Figures.Refusal;
import mn.ukhaalag.service.statistics.Period;
import mn.ukhaalag.service.statistics.StepSum;
import mn.ukhaalag.service.statistics.Sum;
import mn.ukhaalag.web.Bar;

/// Where a service loses time.
///
/// @param steps the one that took most time first
/// @param offices the sums of those that handled cases
/// @param names of these
/// @param organisations to choose from
public record ServicePage(
    Service service,
    Period period,
    Sum sum,
    List<StepSum> steps,
    List<Refusal> refusals,
    Map<UUID, Sum> offices,
    Map<UUID, Organisation> names,
    List<Organisation> organisations) {

  public String path() {
    return "/work/services/statistics/" + service.code();
  }

  /// The cases behind the figure of a step.
  public String cases(StepSum step, boolean isLate) {
    return path()
        + "/cases?"
        + period.query()
        + "&element="
        + step.element()
        + (isLate ? "&late=1" : "");
  }

  public String cases(boolean isLate) {
    return path() + "/cases?" + period.query() + (isLate ? "&late=1" : "");
  }

  /// The working days that each step took in all.
  public List<Bar> bars(Language language) {
    return steps.stream()
        .map(it -> new Bar(it.name().in(language), it.spread().total(), 0, cases(it, false)))
        .toList();
  }
}
