package mn.ukhaalag.access.provider;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.access.provider.Grants.Grant;
import mn.ukhaalag.access.provider.page.ConsentPage;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.SecurityHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// Asks somebody whether a system may know what it asks for. The answer goes to
/// [ProviderDoor#AUTHORIZE].
@Controller
class ConsentPages {

  static final String PATH = "/oauth/consent";

  private final Authorizations authorizations;
  private final Grants grants;
  private final Systems systems;

  ConsentPages(Authorizations authorizations, Grants grants, Systems systems) {
    this.authorizations = authorizations;
    this.grants = grants;
    this.systems = systems;
  }

  static String path(@Nullable String state) {
    return PATH + "?state=" + UriUtils.encode(state == null ? "" : state, StandardCharsets.UTF_8);
  }

  /// What is asked stands in our own row, not in the address.
  @GraveAct
  @GetMapping(PATH)
  ModelAndView ask(
      @RequestParam(defaultValue = "") String state, Actor actor, HttpServletResponse response) {
    Grant grant = waiting(state, actor);
    ForeignSystem system = system(grant);
    allowToLeaveFor(grant, system, response);
    List<String> asked = Scopes.TELLING.stream().filter(grant.asked()::contains).toList();
    var page =
        new ConsentPage(
            system.clientId(),
            state,
            system.titleMn(),
            system.titleEn(),
            actor.name(),
            asked,
            grant.asked().contains(Scopes.OFFLINE));
    return new ModelAndView("access/system-consent", "it", page);
  }

  /// The person says no, to all of it: Spring Authorization Server would go on with what he allowed
  /// before.
  @PostMapping("/oauth/refusal")
  ModelAndView refuse(@RequestParam(defaultValue = "") String state, Actor actor) {
    Grant grant = waiting(state, actor);
    var back =
        UriComponentsBuilder.fromUriString(redirect(grant, system(grant)))
            .queryParam("error", "access_denied");
    grants.end(grant.id());
    if (grant.clientState() != null) {
      back.queryParam("state", UriUtils.encode(grant.clientState(), StandardCharsets.UTF_8));
    }
    return Forms.seeOther(back.build(true).toUriString());
  }

  private Grant waiting(String state, Actor actor) {
    return authorizations
        .waiting(state)
        .filter(it -> it.account().equals(actor.requireAccount()))
        .orElseThrow(() -> new NotFound("question of a system"));
  }

  private ForeignSystem system(Grant grant) {
    return systems
        .find(grant.system())
        .filter(ForeignSystem::isOn)
        .orElseThrow(() -> new NotFound("system " + grant.system()));
  }

  private static String redirect(Grant grant, ForeignSystem system) {
    return grant.isRedirectSent() ? grant.redirect() : system.redirects().getFirst();
  }

  /// The form ends at the system, by way of our answer to it.
  private static void allowToLeaveFor(
      Grant grant, ForeignSystem system, HttpServletResponse response) {
    var back = URI.create(redirect(grant, system));
    String there = back.getScheme() + "://" + back.getRawAuthority();
    response.setHeader(
        "Content-Security-Policy",
        SecurityHeaders.POLICY.replace("form-action 'self'", "form-action 'self' " + there));
  }
}
