package mn.ukhaalag.access.provider;

import jakarta.servlet.http.HttpServletResponse;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.access.provider.page.NewSystemPage;
import mn.ukhaalag.access.provider.page.SystemForm;
import mn.ukhaalag.access.provider.page.SystemPage;
import mn.ukhaalag.access.provider.page.SystemsPage;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where the province administrator registers the systems that people sign in to with us.
@Controller
@GraveAct
@RequestMapping(SystemPages.PATH)
class SystemPages {

  static final String PATH = "/administration/systems";

  private final String issuer;
  private final Systems systems;
  private final Consents consents;
  private final Grants grants;
  private final SigningKeys keys;
  private final Letters letters;
  private final Notes notes;

  SystemPages(
      @Value("${ukhaalag.address}") String issuer,
      Systems systems,
      Consents consents,
      Grants grants,
      SigningKeys keys,
      Letters letters,
      Notes notes) {
    this.issuer = issuer;
    this.systems = systems;
    this.consents = consents;
    this.grants = grants;
    this.keys = keys;
    this.letters = letters;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView list(Actor actor) {
    keeper(actor);
    var lines =
        systems.all().stream()
            .map(
                it ->
                    new SystemsPage.Line(
                        it.id(), it.titleMn(), it.titleEn(), it.clientId(), it.isOn()))
            .toList();
    return new ModelAndView("access/systems", "it", new SystemsPage(issuer, lines));
  }

  @GetMapping("/new")
  ModelAndView ask(Actor actor, @ModelAttribute SystemForm form) {
    keeper(actor);
    var page = new NewSystemPage(form, new Problems());
    return new ModelAndView("access/new-system", "it", page);
  }

  /// The secret is in the answer itself and not behind a redirect: it is kept nowhere to be shown
  /// later.
  @PostMapping
  ModelAndView register(Actor actor, @ModelAttribute SystemForm form) {
    Author author = keeper(actor);
    Problems problems = SystemCheck.of(form);
    if (!problems.isEmpty()) {
      return Forms.again("access/new-system", new NewSystemPage(form, problems));
    }
    Systems.Made made = systems.register(facts(form), author);
    ModelAndView answer = page(made.id(), made.secret(), null, new Problems());
    answer.setStatus(HttpStatus.CREATED);
    return answer;
  }

  private static Systems.Facts facts(SystemForm form) {
    var scopes = new ArrayList<String>();
    scopes.add(Scopes.OPENID);
    Scopes.TELLING.stream()
        .filter(it -> !it.equals(Scopes.OPENID) && form.scopes().contains(it))
        .forEach(scopes::add);
    return new Systems.Facts(
        form.titleMn(),
        form.titleEn(),
        form.addresses(),
        form.exit(),
        form.logout(),
        scopes,
        form.refreshes().equals("true"));
  }

  @GetMapping("/{id}")
  ModelAndView show(@PathVariable UUID id, Actor actor) {
    keeper(actor);
    return page(id, null, null, new Problems());
  }

  @PostMapping("/{id}/secret")
  ModelAndView renew(@PathVariable UUID id, Actor actor) {
    Author author = keeper(actor);
    String secret = systems.renew(get(id).id(), author);
    return page(id, secret, null, new Problems());
  }

  /// Where it is told of sign-outs.
  @PostMapping("/{id}/logout")
  ModelAndView tellAt(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String logout,
      Actor actor,
      HttpServletResponse response) {
    Author author = keeper(actor);
    String typed = logout.strip();
    var problems = new Problems();
    SystemCheck.checkLogout(typed, problems);
    if (!problems.isEmpty()) {
      return Forms.again(page(get(id).id(), null, typed, problems));
    }
    systems.tellAt(get(id).id(), typed, author);
    notes.tell(response, "provider.logout.saved");
    return Forms.seeOther(PATH + "/" + id);
  }

  @PostMapping("/{id}/off")
  ModelAndView turnOff(@PathVariable UUID id, Actor actor, HttpServletResponse response) {
    return turn(id, false, actor, response);
  }

  @PostMapping("/{id}/on")
  ModelAndView turnOn(@PathVariable UUID id, Actor actor, HttpServletResponse response) {
    return turn(id, true, actor, response);
  }

  private ModelAndView turn(UUID id, boolean on, Actor actor, HttpServletResponse response) {
    Author author = keeper(actor);
    systems.turn(get(id).id(), on, author);
    notes.tell(response, on ? "provider.turned-on" : "provider.turned-off");
    return Forms.seeOther(PATH + "/" + id);
  }

  @PostMapping("/keys")
  ModelAndView rotate(Actor actor, HttpServletResponse response) {
    keys.rotate(keeper(actor));
    notes.tell(response, "provider.key-made");
    return Forms.seeOther(PATH);
  }

  private static Author keeper(Actor actor) {
    return actor.as(actor.withoutDelegated().require(Role.PROVINCE_ADMINISTRATOR));
  }

  private ForeignSystem get(UUID id) {
    return systems.find(id).orElseThrow(() -> new NotFound("system " + id));
  }

  /// @param logout as it was typed; null for as it is kept
  private ModelAndView page(
      UUID id, @Nullable String secret, @Nullable String logout, Problems problems) {
    ForeignSystem system = get(id);
    String kept = system.logout() == null ? "" : system.logout();
    var page =
        new SystemPage(
            id,
            system.titleMn(),
            system.titleEn(),
            system.clientId(),
            system.redirects(),
            system.exit(),
            logout == null ? kept : logout,
            letters.last(id),
            system.scopes(),
            system.refreshes(),
            system.madeAt(),
            system.offSince(),
            consents.count(id),
            grants.uses(id).stream().map(OffsetDateTime::toInstant).toList(),
            secret,
            problems);
    return new ModelAndView("access/system", "it", page);
  }
}
