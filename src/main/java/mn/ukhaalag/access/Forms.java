package mn.ukhaalag.access;

import mn.ukhaalag.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// The two ends of a form: sent on, or shown again.
final class Forms {

  private Forms() {}

  /// Leads to the page after an act (303).
  static ModelAndView seeOther(String path) {
    var view = new RedirectView(path);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    view.setExpandUriTemplateVariables(false);
    return new ModelAndView(view);
  }

  /// The form once more, with what was typed and what is wrong with it (422).
  static ModelAndView again(String template, Object page) {
    var again = new ModelAndView(template, "it", page);
    again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return again;
  }

  /// Says on the form why no code was sent.
  static void notSent(Problems problems, String field, OneTimeCodes.Sending why) {
    switch (why) {
      case OneTimeCodes.Sending.Sent _ -> {}
      case OneTimeCodes.Sending.TooMany _ -> problems.add(field, "access.code.too-many");
      case OneTimeCodes.Sending.NoWay _ -> problems.add(field, "access.code.no-way");
    }
  }
}
