package mn.ukhaalag.access.passkey;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Account;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.Contact;
import mn.ukhaalag.access.Entrance;
import mn.ukhaalag.access.passkey.Challenges.Use;
import mn.ukhaalag.web.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where the script of a page asks what a passkey has to sign, at the moment at which somebody
/// presses the button: no page that merely lies open has a challenge, nor anybody who only looks a
/// session.
@Controller
class ChallengePages {

  static final String PATH = "/passkey-challenges";

  private final Challenges challenges;
  private final Passkeys passkeys;
  private final RelyingParty house;
  private final Accounts accounts;
  private final Entrance entrance;

  ChallengePages(
      Challenges challenges,
      Passkeys passkeys,
      RelyingParty house,
      Accounts accounts,
      Entrance entrance) {
    this.challenges = challenges;
    this.passkeys = passkeys;
    this.house = house;
    this.accounts = accounts;
    this.entrance = entrance;
  }

  @PostMapping(PATH)
  ResponseEntity<String> give(@RequestParam Use use, Actor actor, HttpServletRequest request) {
    String options =
        switch (use) {
          case SIGN_IN -> house.request(challenges.give(request, use), List.of());
          case STEP -> step(actor, request);
          case NEW -> creation(actor, request);
        };
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_JSON)
        .body(options);
  }

  /// For whoever is signed in, or has shown his password.
  private String step(Actor actor, HttpServletRequest request) {
    UUID account =
        Optional.ofNullable(actor.account())
            .or(() -> entrance.waiting(request).map(Entrance.Waiting::account))
            .orElseThrow(() -> new NotFound("somebody with a passkey"));
    List<Passkey> usable = passkeys.of(account).stream().filter(this::isUsable).toList();
    if (usable.isEmpty()) {
      throw new NotFound("passkey of " + account);
    }
    return house.request(challenges.give(request, Use.STEP), usable);
  }

  private boolean isUsable(Passkey passkey) {
    return passkey.clonedAt() == null && passkey.rp().equals(house.id());
  }

  private String creation(Actor actor, HttpServletRequest request) {
    UUID id = actor.requireAccount();
    Account account = accounts.find(id).orElseThrow();
    String name = account.contact().map(Contact::value).orElse(account.name());
    return house.creation(
        challenges.give(request, Use.NEW),
        passkeys.handle(id),
        name,
        account.name(),
        passkeys.of(id));
  }
}
