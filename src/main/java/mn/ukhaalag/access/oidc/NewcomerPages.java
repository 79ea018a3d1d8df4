package mn.ukhaalag.access.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.oidc.page.NewcomerPage;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Languages;
import mn.ukhaalag.web.Notes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where a citizen whom a provider vouches for, and whom nobody here knows, opens an account.
@Controller
@RequestMapping(NewcomerPages.PATH)
class NewcomerPages {

  static final String PATH = "/sign-in/new";

  private final IdentityProviders providers;
  private final Newcomers newcomers;
  private final Admission admission;
  private final SealedCookies cookies;
  private final Notes notes;

  NewcomerPages(
      IdentityProviders providers,
      Newcomers newcomers,
      Admission admission,
      SealedCookies cookies,
      Notes notes) {
    this.providers = providers;
    this.newcomers = newcomers;
    this.admission = admission;
    this.cookies = cookies;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView ask(HttpServletRequest request, HttpServletResponse response) {
    return stranger(request)
        .map(it -> new ModelAndView("access/elsewhere-new", "it", page(it)))
        .orElseGet(() -> tooLate(response));
  }

  @PostMapping
  ModelAndView open(HttpServletRequest request, HttpServletResponse response) {
    Optional<Stranger> found = stranger(request);
    if (found.isEmpty()) {
      return tooLate(response);
    }
    Stranger stranger = found.get();
    var provider = providers.get(stranger.provider());
    cookies.forget(response, Stranger.COOKIE);
    Optional<UUID> account = newcomers.open(provider, stranger, Languages.of(request));
    if (account.isEmpty()) {
      return ElsewherePages.refused(provider, Refusal.TAKEN);
    }
    notes.tell(response, "oidc.opened");
    var door = new Admission.Door(request, response);
    return admission.let(account.get(), stranger, provider, "/account", door);
  }

  private Optional<Stranger> stranger(HttpServletRequest request) {
    return cookies
        .read(request, Stranger.COOKIE, Stranger.class)
        .filter(it -> providers.find(it.provider()).isPresent());
  }

  private ModelAndView tooLate(HttpServletResponse response) {
    notes.tell(response, "oidc.too-late");
    return Forms.seeOther("/sign-in");
  }

  private NewcomerPage page(Stranger stranger) {
    var provider = providers.get(stranger.provider());
    return new NewcomerPage(
        (stranger.familyName() + " " + stranger.givenName()).strip(),
        Admission.number(stranger).orElseThrow().masked(),
        provider.titleMn(),
        provider.titleEn());
  }
}
