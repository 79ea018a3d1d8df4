package mn.ukhaalag.service.payment;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

/// How requests about payments end: on a page of this room.
final class Views {

  private Views() {}

  static ModelAndView page(String template, Object page) {
    return new ModelAndView("service/payment/" + template, "it", page);
  }

  /// Nobody keeps a page on somebody's money.
  static void keepNot(HttpServletResponse response) {
    response.setHeader("Cache-Control", "private, no-store");
  }
}
