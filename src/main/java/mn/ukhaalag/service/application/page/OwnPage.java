package mn.ukhaalag.service.application.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.service.Act;
import mn.ukhaalag.service.AnswerLines.Line;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.CaseSection.Section;
import mn.ukhaalag.service.Request;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Steps.Step;
import org.jspecify.annotations.Nullable;

/// A case, to the one who asked.
///
/// @param flaws what is to be put right, by question
/// @param steps that he is shown
/// @param sections what other rooms say of it
/// @param appealUntil the last day to complain about a refusal; null if it was not refused
/// @param now the time of the house
public record OwnPage(
    Application application,
    Service service,
    Organisation organisation,
    Request request,
    List<Line> lines,
    Map<String, String> flaws,
    List<Step> steps,
    List<Section> sections,
    @Nullable LocalDate appealUntil,
    Instant now) {

  /// The last day of the legal time; null where nobody has confirmed how long it is.
  public @Nullable LocalDate lastDay() {
    return service.limit() == null
        ? null
        : WorkingCalendar.dayOf(application.dueAt().minusSeconds(1));
  }

  public boolean mayWithdraw() {
    return application.allows(Act.WITHDRAWN_BY_APPLICANT);
  }
}
