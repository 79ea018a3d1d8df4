package mn.ukhaalag.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// The two ends of a form: sent on, or shown again.
public final class Forms {

  private Forms() {}

  /// Leads to the page after an act (303).
  public static ModelAndView seeOther(String path) {
    var view = new RedirectView(path);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    view.setExpandUriTemplateVariables(false);
    return new ModelAndView(view);
  }

  /// The form once more, with what was typed and what is wrong with it (422).
  public static ModelAndView again(String template, Object it) {
    return again(new ModelAndView(template, "it", it));
  }

  /// The same, for a form whose page is made already.
  public static ModelAndView again(ModelAndView form) {
    form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return form;
  }

  /// The form once more, for somebody who has tried too often and has to wait (429).
  public static ModelAndView later(ModelAndView form) {
    form.setStatus(HttpStatus.TOO_MANY_REQUESTS);
    return form;
  }
}
