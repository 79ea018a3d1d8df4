package mn.ukhaalag.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The first page.
@Controller
class Home {

  @GetMapping("/")
  ModelAndView show() {
    return new ModelAndView("web/home");
  }
}
