package mn.ukhaalag.service.appointment;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/// How requests about appointments end: on a page of this room.
final class Views {

  private Views() {}

  static ModelAndView page(String template, Object page) {
    return new ModelAndView("service/appointment/" + template, "it", page);
  }

  static ModelAndView page(String template, Object page, HttpStatus status) {
    var view = page(template, page);
    view.setStatus(status);
    return view;
  }

  /// Nobody keeps a page on somebody's appointment.
  static void keepNot(HttpServletResponse response) {
    response.setHeader("Cache-Control", "private, no-store");
  }
}
