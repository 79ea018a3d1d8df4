package mn.ukhaalag.service.certificate;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/// How requests about certificates end: on a page of this room.
final class Views {

  private Views() {}

  static ModelAndView page(String template, Object page, HttpStatus status) {
    var view = new ModelAndView("service/certificate/" + template, "it", page);
    view.setStatus(status);
    return view;
  }

  static ModelAndView page(String template, Object page) {
    return page(template, page, HttpStatus.OK);
  }

  /// Nobody keeps or indexes a page that may name somebody.
  static void keepNot(HttpServletResponse response) {
    response.setHeader("Cache-Control", "private, no-store");
    response.setHeader("X-Robots-Tag", "noindex");
  }
}
