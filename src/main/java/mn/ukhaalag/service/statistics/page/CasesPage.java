package mn.ukhaalag.service.statistics.page;

import java.util.List;
import java.util.UUID;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.statistics.Period;
import mn.ukhaalag.service.statistics.StepSum;
import org.jspecify.annotations.Nullable;

/// The cases behind a figure, the newest first.
///
/// @param step that they have been at; null for any
/// @param isLate whether only late ones are shown
/// @param last the id of the last one, if there are more
public record CasesPage(
    Service service,
    Period period,
    @Nullable StepSum step,
    boolean isLate,
    List<Application> cases,
    @Nullable UUID last) {

  public String home() {
    return "/work/services/statistics/" + service.code() + "?" + period.query();
  }

  /// The address of the next page; null after the last.
  public @Nullable String next() {
    return last == null
        ? null
        : "/work/services/statistics/"
            + service.code()
            + "/cases?"
            + period.query()
            + (step == null ? "" : "&element=" + step.element())
            + (isLate ? "&late=1" : "")
            + "&after="
            + last;
  }
}
