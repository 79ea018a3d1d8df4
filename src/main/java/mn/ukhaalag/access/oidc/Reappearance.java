package mn.ukhaalag.access.oidc;

import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.Entrance;
import mn.ukhaalag.access.OwnerCheck;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Notes;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// What follows when somebody who is signed in here has just shown himself at a provider, at the
/// wish of this house.
@Component
class Reappearance {

  private final Linking linking;
  private final Links links;
  private final Entrance entrance;
  private final OwnerCheck owner;
  private final Notes notes;

  Reappearance(Linking linking, Links links, Entrance entrance, OwnerCheck owner, Notes notes) {
    this.linking = linking;
    this.links = links;
    this.entrance = entrance;
    this.owner = owner;
    this.notes = notes;
  }

  /// Does what he went there for, if it is he who went.
  ModelAndView of(
      Stranger stranger,
      IdentityProvider provider,
      Journey journey,
      Actor actor,
      Admission.Door door) {
    UUID account = actor.account();
    if (account == null || !account.equals(journey.account())) {
      return ElsewherePages.refused(provider, Refusal.STALE);
    }
    Optional<Refusal> refusal =
        switch (journey.purpose()) {
          case LINK -> linking.link(account, provider, stranger);
          case SHOW_AGAIN -> showAgain(account, provider, stranger, door);
          case SHOW_OWNER -> showOwner(account, provider, stranger, door);
          case SIGN_IN, SIGN_IN_ANEW -> Optional.of(Refusal.STALE);
        };
    if (refusal.isPresent()) {
      return ElsewherePages.refused(provider, refusal.get());
    }
    notes.tell(
        door.response(), journey.purpose() == Journey.Purpose.LINK ? "oidc.linked" : done(journey));
    return Forms.seeOther(journey.next());
  }

  private static String done(Journey journey) {
    return journey.purpose() == Journey.Purpose.SHOW_AGAIN ? "oidc.again.done" : "oidc.owner.done";
  }

  private Optional<Refusal> showAgain(
      UUID account, IdentityProvider provider, Stranger stranger, Admission.Door door) {
    Optional<Refusal> refusal = showOwner(account, provider, stranger, door);
    if (refusal.isEmpty() && stranger.hasSecondStep()) {
      entrance.showAgain(door.request());
      return Optional.empty();
    }
    return refusal.or(() -> Optional.of(Refusal.NO_SECOND_STEP));
  }

  /// [Arrival] has seen that he signed in there after he had set out.
  private Optional<Refusal> showOwner(
      UUID account, IdentityProvider provider, Stranger stranger, Admission.Door door) {
    boolean isHe = links.account(provider, stranger.subject()).filter(account::equals).isPresent();
    if (!isHe || stranger.seenAt() == null) {
      return Optional.of(Refusal.STALE);
    }
    owner.noteElsewhere(door.request(), stranger.seenAt());
    return Optional.empty();
  }
}
