package mn.ukhaalag.access.provider;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.provider.Grants.Grant;
import mn.ukhaalag.access.provider.page.ConsentPage;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.SecurityHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Asks somebody whether a system may know what it asks for. The answer goes to
/// [ProviderDoor#AUTHORIZE].
@Controller
class ConsentPages {

  static final String PATH = "/oauth/consent";

  private final Authorizations authorizations;
  private final Systems systems;

  ConsentPages(Authorizations authorizations, Systems systems) {
    this.authorizations = authorizations;
    this.systems = systems;
  }

  /// What is asked stands in our own row, not in the address.
  @GetMapping(PATH)
  ModelAndView ask(
      @RequestParam(defaultValue = "") String state, Actor actor, HttpServletResponse response) {
    Grant grant =
        authorizations
            .waiting(state)
            .filter(it -> it.account().equals(actor.requireAccount()))
            .orElseThrow(() -> new NotFound("question of a system"));
    ForeignSystem system =
        systems
            .find(grant.system())
            .filter(ForeignSystem::isOn)
            .orElseThrow(() -> new NotFound("system " + grant.system()));
    allowToLeaveFor(grant, system, response);
    List<String> asked = Scopes.ALL.stream().filter(grant.asked()::contains).toList();
    var page =
        new ConsentPage(
            system.clientId(), state, system.titleMn(), system.titleEn(), actor.name(), asked);
    return new ModelAndView("access/system-consent", "it", page);
  }

  /// The form ends at the system, by way of our answer to it.
  private static void allowToLeaveFor(
      Grant grant, ForeignSystem system, HttpServletResponse response) {
    var back =
        URI.create(grant.isRedirectSent() ? grant.redirect() : system.redirects().getFirst());
    String there = back.getScheme() + "://" + back.getRawAuthority();
    response.setHeader(
        "Content-Security-Policy",
        SecurityHeaders.POLICY.replace("form-action 'self'", "form-action 'self' " + there));
  }
}
