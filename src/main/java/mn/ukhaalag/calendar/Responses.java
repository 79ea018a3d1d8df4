package mn.ukhaalag.calendar;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// The two ways in which a sent form is answered.
final class Responses {

  private Responses() {}

  /// The form again, with what is wrong in it.
  static ModelAndView refused(ModelAndView form) {
    form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return form;
  }

  /// On to the page that shows what was done.
  static ModelAndView seeOther(String path) {
    var redirect = new RedirectView(path);
    redirect.setStatusCode(HttpStatus.SEE_OTHER);
    return new ModelAndView(redirect);
  }
}
