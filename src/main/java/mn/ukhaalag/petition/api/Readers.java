package mn.ukhaalag.petition.api;

import java.util.Optional;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.petition.Competence;
import mn.ukhaalag.petition.Looks;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.Reference;
import mn.ukhaalag.petition.TrackingSecret;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who asks for a petition, and so what of it there is for him. A wrong secret, a petition of
/// others and one that does not exist all look the same.
@Component
class Readers {

  /// The header in which a petitioner without an account shows the secret of the receipt.
  static final String SECRET = "Tracking-Secret";

  private final Petitions petitions;
  private final Competence competence;
  private final TrackingSecret secrets;
  private final Looks looks;

  Readers(Petitions petitions, Competence competence, TrackingSecret secrets, Looks looks) {
    this.looks = looks;
    this.petitions = petitions;
    this.competence = competence;
    this.secrets = secrets;
  }

  /// Somebody who asks.
  sealed interface Reader {

    /// Who has the secret.
    record Sender(Petition petition) implements Reader {}

    /// A post that handles or controls the petition.
    ///
    /// @param seesSender whether it works on the answer, and so must know who asked
    record Office(Petition petition, boolean seesSender) implements Reader {}

    /// Anybody else.
    record Anybody(Reference reference) implements Reader {}
  }

  Reader reader(String typed, @Nullable String secret, Actor actor) {
    Reference reference =
        Reference.parse(typed).orElseThrow(() -> new NotFound("petition " + typed));
    if (secret != null) {
      return new Reader.Sender(withSecret(reference, secret));
    }
    return actor.isOfficial()
        ? petitions
            .find(reference)
            .filter(petition -> competence.isHandledOrControlled(actor, petition))
            .<Reader>map(petition -> office(actor, petition))
            .orElse(new Reader.Anybody(reference))
        : new Reader.Anybody(reference);
  }

  private Reader.Office office(Actor actor, Petition petition) {
    boolean seesSender = seesSender(actor, petition);
    looks.page(actor, petition, seesSender);
    return new Reader.Office(petition, seesSender);
  }

  /// The petition of somebody who shows its secret.
  ///
  /// @throws NotFound if there is no such petition or it has another secret
  Petition withSecret(Reference reference, String secret) {
    return Optional.of(reference)
        .flatMap(petitions::find)
        .filter(petition -> secrets.isOf(petition.id(), secret))
        .orElseThrow(() -> new NotFound("petition with secret " + reference));
  }

  private boolean seesSender(Actor actor, Petition petition) {
    return competence.asClerk(actor, petition).isPresent()
        || competence.asHandler(actor, petition).isPresent();
  }
}
