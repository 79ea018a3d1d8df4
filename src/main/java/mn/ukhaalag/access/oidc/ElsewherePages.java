package mn.ukhaalag.access.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.oidc.page.RefusedPage;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.LocalPath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// To a provider and back, and what the provider tells us behind the browser's back.
@Controller
@RequestMapping("/sign-in/with/{id}")
class ElsewherePages {

  private static final Logger log = LoggerFactory.getLogger(ElsewherePages.class);

  private final IdentityProviders providers;
  private final Departure departure;
  private final Arrival arrival;
  private final Admission admission;
  private final Reappearance reappearance;
  private final LogoutTokens tokens;
  private final SealedCookies cookies;

  ElsewherePages(
      IdentityProviders providers,
      Departure departure,
      Arrival arrival,
      Admission admission,
      Reappearance reappearance,
      LogoutTokens tokens,
      SealedCookies cookies) {
    this.providers = providers;
    this.departure = departure;
    this.arrival = arrival;
    this.admission = admission;
    this.reappearance = reappearance;
    this.tokens = tokens;
    this.cookies = cookies;
  }

  @GetMapping
  ModelAndView go(
      @PathVariable String id,
      @RequestParam(name = "continue", defaultValue = "/") String next,
      @RequestParam(defaultValue = "false") boolean again,
      Actor actor,
      HttpServletResponse response) {
    var provider = providers.get(id);
    if (actor.isSignedIn() && !again) {
      return Forms.seeOther(LocalPath.orHome(next));
    }
    var purpose = again ? Journey.Purpose.SIGN_IN_ANEW : Journey.Purpose.SIGN_IN;
    return go(provider, new Departure.Wish(purpose, next, null), response);
  }

  /// Whoever is signed in shows himself there once more, with two factors.
  @GetMapping("/again")
  ModelAndView goAgain(@PathVariable String id, Actor actor, HttpServletResponse response) {
    var wish =
        new Departure.Wish(Journey.Purpose.SHOW_AGAIN, LinkPages.PATH, actor.requireAccount());
    return go(providers.get(id), wish, response);
  }

  /// Whoever is signed in shows there that the account is his, since he has no password here.
  @GetMapping("/owner")
  ModelAndView goAsOwner(
      @PathVariable String id,
      @RequestParam(name = "continue", defaultValue = "/account") String next,
      Actor actor,
      HttpServletResponse response) {
    var wish = new Departure.Wish(Journey.Purpose.SHOW_OWNER, next, actor.requireAccount());
    return go(providers.get(id), wish, response);
  }

  private ModelAndView go(
      IdentityProvider provider, Departure.Wish wish, HttpServletResponse response) {
    try {
      return Forms.seeOther(departure.begin(provider, wish, response));
    } catch (ProviderAway away) {
      log.warn("Nobody can sign in with {}", provider, away);
      return refused(provider, Refusal.AWAY);
    }
  }

  @GetMapping("/return")
  ModelAndView comeBack(
      @PathVariable String id,
      @RequestParam Map<String, String> answer,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response) {
    var provider = providers.get(id);
    Optional<Journey> journey = cookies.read(request, Journey.COOKIE, Journey.class);
    cookies.forget(response, Journey.COOKIE);
    if (journey.isEmpty()) {
      return refused(provider, Refusal.STALE);
    }
    return switch (arrival.of(provider, journey.get(), answer)) {
      case Return.Refused(var why) -> refused(provider, why);
      case Return.Vouched(var stranger) -> {
        var door = new Admission.Door(request, response);
        yield switch (journey.get().purpose()) {
          case SIGN_IN, SIGN_IN_ANEW -> signIn(provider, stranger, journey.get().next(), door);
          case LINK, SHOW_AGAIN, SHOW_OWNER ->
              reappearance.of(stranger, provider, journey.get(), actor, door);
        };
      }
    };
  }

  private ModelAndView signIn(
      IdentityProvider provider, Stranger stranger, String next, Admission.Door door) {
    return switch (admission.find(provider, stranger)) {
      case Admission.Found.Known(var account) ->
          admission.let(account, stranger, provider, next, door);
      case Admission.Found.Refused(var why) -> refused(provider, why);
      case Admission.Found.Nobody() -> {
        if (stranger.number() == null || stranger.givenName().isEmpty()) {
          yield refused(provider, Refusal.UNKNOWN);
        }
        cookies.write(door.response(), Stranger.COOKIE, stranger);
        yield Forms.seeOther(NewcomerPages.PATH);
      }
    };
  }

  /// The back channel (OpenID Connect Back-Channel Logout 1.0, 2.5 to 2.8).
  @PostMapping("/logout")
  ResponseEntity<Map<String, String>> signedOut(
      @PathVariable String id,
      @RequestParam(name = "logout_token", defaultValue = "") String token) {
    var provider = providers.get(id);
    boolean isTaken;
    try {
      isTaken = tokens.take(provider, token);
    } catch (ProviderAway away) {
      log.warn("A logout token of {} cannot be checked", provider, away);
      isTaken = false;
    }
    var answer = isTaken ? ResponseEntity.ok() : ResponseEntity.badRequest();
    Map<String, String> body = isTaken ? Map.of() : Map.of("error", "invalid_request");
    return answer.cacheControl(CacheControl.noStore()).body(body);
  }

  static ModelAndView refused(IdentityProvider provider, Refusal why) {
    var page = new RefusedPage(why.key(), provider.titleMn(), provider.titleEn());
    var answer = new ModelAndView("access/elsewhere-refused", "it", page);
    answer.setStatus(why.status());
    return answer;
  }
}
