package mn.ukhaalag.service.consent.page;

import java.util.List;
import mn.ukhaalag.service.AnswerLines.Line;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.consent.Consent;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;

/// What somebody who was asked to agree sees.
///
/// @param code as he typed it
/// @param matter null until he has typed the code
public record ConsentPage(
    Consent consent, String code, @Nullable Matter matter, Problems problems) {

  /// What he agrees to.
  ///
  /// @param applicant who asks
  public record Matter(
      Application application, Service service, String applicant, List<Line> lines) {}

  /// The address of the page.
  public String path() {
    return "/consents/" + consent.id();
  }
}
