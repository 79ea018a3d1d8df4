package mn.ukhaalag.petition.filing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.petition.Competence;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.Reference;
import mn.ukhaalag.web.NotFound;
import org.springframework.stereotype.Component;

/// Which petitions a visitor may see as his own: those of his account, and those whose pass his
/// browser has.
@Component
public class Keyring {

  private final Petitions petitions;
  private final Competence competence;
  private final Passes passes;

  Keyring(Petitions petitions, Competence competence, Passes passes) {
    this.petitions = petitions;
    this.competence = competence;
    this.passes = passes;
  }

  public boolean isOwn(Actor actor, HttpServletRequest request, Petition petition) {
    return competence.isOwn(actor, petition) || passes.opens(actor, request, petition);
  }

  /// The petition with this reference, if it is the visitor's own.
  Optional<Petition> find(Actor actor, HttpServletRequest request, String reference) {
    return Reference.parse(reference)
        .flatMap(petitions::find)
        .filter(petition -> isOwn(actor, request, petition));
  }

  /// The same, which must be there.
  ///
  /// @throws NotFound if there is none or it is somebody else's
  Petition get(Actor actor, HttpServletRequest request, String reference) {
    return find(actor, request, reference)
        .orElseThrow(() -> new NotFound("own petition " + reference));
  }
}
