package mn.ukhaalag.security;

import mn.ukhaalag.access.Actor;
import mn.ukhaalag.security.page.RegisterPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where officials find the registers.
@Controller
class RegisterPages {

  static final String PATH = "/work/security";

  @GetMapping(PATH)
  ModelAndView show(Actor actor) {
    Sight.official(actor);
    return new ModelAndView("security/registers", "it", new RegisterPage(Sight.of(actor).isAny()));
  }
}
