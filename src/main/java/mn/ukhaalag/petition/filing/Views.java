package mn.ukhaalag.petition.filing;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/// The pages of this room, as they answer its forms.
final class Views {

  private Views() {}

  static ModelAndView page(String template, Object it) {
    return new ModelAndView("petition/filing/" + template, "it", it);
  }

  /// A page that is not what was asked for, with the status that says so.
  static ModelAndView page(String template, Object it, HttpStatus status) {
    ModelAndView page = page(template, it);
    page.setStatus(status);
    return page;
  }

  /// The form once more, with what was typed and what is wrong with it (422).
  static ModelAndView again(String template, Object it) {
    return page(template, it, HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
