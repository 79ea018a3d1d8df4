package mn.ukhaalag.evaluation;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// How requests about evaluation end: on another page, or on the same one with what is wrong.
public final class Views {

  private Views() {}

  public static ModelAndView seeOther(String path) {
    var view = new RedirectView(path);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    view.setExpandUriTemplateVariables(false);
    return new ModelAndView(view);
  }

  public static ModelAndView page(String template, Object page) {
    return new ModelAndView("evaluation/" + template, "it", page);
  }

  /// The page of a form that was refused.
  public static ModelAndView refused(String template, Object page) {
    ModelAndView view = page(template, page);
    view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return view;
  }
}
