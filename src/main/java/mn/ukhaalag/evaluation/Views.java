package mn.ukhaalag.evaluation;

import mn.ukhaalag.web.Forms;
import org.springframework.web.servlet.ModelAndView;

/// How requests about evaluation end: on a page of this room.
public final class Views {

  private Views() {}

  public static ModelAndView page(String template, Object page) {
    return new ModelAndView("evaluation/" + template, "it", page);
  }

  /// The page of a form that was refused.
  public static ModelAndView refused(String template, Object page) {
    return Forms.again(page(template, page));
  }
}
