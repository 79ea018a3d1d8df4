package mn.ukhaalag.access.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.provider.page.OnwardPage;
import mn.ukhaalag.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// From the sign-in back to the system that sent somebody. The browser goes on by itself, or by the
/// link; it does not follow a form out of the house (Content-Security-Policy, form-action).
@Controller
class OnwardPages {

  static final String PATH = "/oauth/onward";

  private final Systems systems;

  OnwardPages(Systems systems) {
    this.systems = systems;
  }

  @GetMapping(PATH)
  ModelAndView show(
      @RequestParam(name = "client_id", defaultValue = "") String client,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response) {
    actor.requireAccount();
    ForeignSystem system =
        systems
            .find(client)
            .filter(ForeignSystem::isOn)
            .orElseThrow(() -> new NotFound("system " + client));
    String way = ProviderDoor.AUTHORIZE + "?" + request.getQueryString();
    response.setHeader("Refresh", "0;url=" + way);
    var page = new OnwardPage(way, system.titleMn(), system.titleEn());
    return new ModelAndView("access/system-onward", "it", page);
  }
}
