package mn.ukhaalag.petition.filing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petitioner;
import mn.ukhaalag.petition.Petitioners;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.TrackingSecret;
import mn.ukhaalag.petition.filing.page.ReceiptPage;
import mn.ukhaalag.petition.filing.page.TakenPage;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.QrCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Gives receipts for petitions, and leads to them.
@Component
class Receipts {

  private final Petitions petitions;
  private final Petitioners petitioners;
  private final Organisations organisations;
  private final TrackingSecret secrets;
  private final Signatures signatures;
  private final Passes passes;
  private final String address;

  Receipts(
      Petitions petitions,
      Petitioners petitioners,
      Organisations organisations,
      TrackingSecret secrets,
      Signatures signatures,
      Passes passes,
      @Value("${ukhaalag.address}") String address) {
    this.petitions = petitions;
    this.petitioners = petitioners;
    this.organisations = organisations;
    this.secrets = secrets;
    this.signatures = signatures;
    this.passes = passes;
    this.address = address;
  }

  /// To the receipt, which this browser may see from now on: for whoever has just sent all of it,
  /// even if it was for the second time.
  ModelAndView open(Actor actor, Petition petition, HttpServletResponse response) {
    passes.grant(actor, response, petition);
    return lead(petition);
  }

  ModelAndView open(Actor actor, Draft filed, HttpServletResponse response) {
    return open(actor, petition(filed), response);
  }

  /// To the receipt of what was made of the draft. To know the draft opens nothing: whoever has
  /// left is asked there for number and secret.
  ModelAndView lead(Draft filed) {
    return lead(petition(filed));
  }

  private static ModelAndView lead(Petition petition) {
    return Forms.seeOther("/petitions/receipt/" + petition.reference().slug());
  }

  /// That the key was used for something else; the new text is kept as a draft of its own.
  ModelAndView keyTaken(Draft filed, Draft kept) {
    Petition petition = petition(filed);
    return Views.page(
        "taken", new TakenPage(petition.reference(), kept.id(), kept.form()), HttpStatus.CONFLICT);
  }

  ModelAndView page(Petition petition) {
    String link = address + "/petitions/follow?number=" + petition.reference().slug();
    return Views.page(
        "receipt",
        new ReceiptPage(
            petition,
            secrets.of(petition.id()),
            petitioners.find(petition.id()).filter(Petitioner::isReachable).isPresent(),
            organisations.get(petition.organisation()),
            WorkingCalendar.dayOf(petition.dueAt().minusSeconds(1)),
            link,
            QrCode.of(link),
            signatures.count(petition.id()).asked()));
  }

  private Petition petition(Draft filed) {
    UUID id =
        Optional.ofNullable(filed.petition())
            .orElseThrow(() -> new IllegalStateException("not filed: " + filed.id()));
    return petitions.get(id);
  }
}
