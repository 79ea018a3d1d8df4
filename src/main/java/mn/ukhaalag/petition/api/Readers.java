package mn.ukhaalag.petition.api;

import jakarta.servlet.http.HttpServletRequest;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.Attempts;
import mn.ukhaalag.access.Attempts.Guess;
import mn.ukhaalag.petition.Competence;
import mn.ukhaalag.petition.Looks;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.Reference;
import mn.ukhaalag.petition.TrackingSecret;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

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
  private final Attempts attempts;

  Readers(
      Petitions petitions,
      Competence competence,
      TrackingSecret secrets,
      Looks looks,
      Attempts attempts) {
    this.petitions = petitions;
    this.competence = competence;
    this.secrets = secrets;
    this.looks = looks;
    this.attempts = attempts;
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

  Reader reader(String typed, @Nullable String secret, Actor actor, HttpServletRequest request) {
    Reference reference =
        Reference.parse(typed).orElseThrow(() -> new NotFound("petition " + typed));
    if (secret != null) {
      return new Reader.Sender(withSecret(reference, secret, request));
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

  /// The petition of somebody who shows its secret. Wrong ones are counted for each petition apart:
  /// one program may ask for many people.
  ///
  /// @throws NotFound if there is no such petition or it has another secret
  /// @throws ResponseStatusException (429) if too many were wrong before
  Petition withSecret(Reference reference, String secret, HttpServletRequest request) {
    var guess =
        attempts.guess(
            "petition-api " + reference.text(),
            request,
            null,
            () -> petitions.find(reference).filter(it -> secrets.isOf(it.id(), secret)));
    return switch (guess) {
      case Guess.Right<Petition>(Petition petition) -> petition;
      case Guess.Wrong<Petition> _ -> throw new NotFound("petition with secret " + reference);
      case Guess.TooMany<Petition> _ ->
          throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
    };
  }

  private boolean seesSender(Actor actor, Petition petition) {
    return competence.asClerk(actor, petition).isPresent()
        || competence.asHandler(actor, petition).isPresent();
  }
}
