package mn.ukhaalag.petition.filing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.ReadingViews;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.file.FileResponses;
import mn.ukhaalag.ledger.ProofViews;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.filing.page.OwnPage;
import mn.ukhaalag.petition.filing.page.OwnPage.Typed;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A petition, to its petitioner: the page, its files, and the end of the visit.
@Controller
class OwnPages {

  private final Keyring keyring;
  private final OwnView view;
  private final FileResponses responses;
  private final ProofViews proofs;
  private final ReadingViews readings;
  private final Passes passes;
  private final Drafts drafts;
  private final Notes notes;

  OwnPages(
      Keyring keyring,
      OwnView view,
      FileResponses responses,
      ProofViews proofs,
      ReadingViews readings,
      Passes passes,
      Drafts drafts,
      Notes notes) {
    this.keyring = keyring;
    this.view = view;
    this.responses = responses;
    this.proofs = proofs;
    this.readings = readings;
    this.passes = passes;
    this.drafts = drafts;
    this.notes = notes;
  }

  @GetMapping("/my/petitions/{reference}")
  ModelAndView show(Actor actor, HttpServletRequest request, @PathVariable String reference) {
    return keyring
        .find(actor, request, reference)
        .map(petition -> Views.page("own", view.page(petition, Typed.NOTHING, new Problems())))
        .orElseGet(() -> Following.elsewhere(actor, reference));
  }

  @GetMapping("/my/petitions/{reference}/withdrawal/new")
  ModelAndView askToWithdraw(
      Actor actor, HttpServletRequest request, @PathVariable String reference) {
    return Views.page("withdraw", keyring.get(actor, request, reference));
  }

  /// Who looked at it in office.
  @GetMapping("/my/petitions/{reference}/readings")
  ModelAndView readings(
      Actor actor,
      HttpServletRequest request,
      @PathVariable String reference,
      @RequestParam(required = false) @Nullable Long before) {
    Petition petition = keyring.get(actor, request, reference);
    return readings.ofThing(
        petition.thing(), petition.reference().text(), petition.ownPath(), before);
  }

  /// That what was done about it stands in the ledger.
  @GetMapping("/my/petitions/{reference}/proof")
  ModelAndView proof(Actor actor, HttpServletRequest request, @PathVariable String reference) {
    Petition petition = keyring.get(actor, request, reference);
    return proofs.page(
        petition.thing(), petition.reference().text(), petition.ownPath(), History.LABELS);
  }

  @GetMapping("/my/petitions/{reference}/proof/{entry}")
  ResponseEntity<String> proof(
      Actor actor,
      HttpServletRequest request,
      @PathVariable String reference,
      @PathVariable long entry) {
    Petition petition = keyring.get(actor, request, reference);
    return proofs.file(petition.thing(), entry, History.LABELS);
  }

  /// A file of the petition or of its answer.
  @GetMapping("/my/petitions/{reference}/files/{id}")
  ResponseEntity<Resource> file(
      Actor actor,
      HttpServletRequest request,
      @PathVariable String reference,
      @PathVariable UUID id) {
    Petition petition = keyring.get(actor, request, reference);
    OwnPage page = view.page(petition, Typed.NOTHING, new Problems());
    List<Attachment> answered = page.answer() == null ? List.of() : page.answer().files();
    return Stream.concat(page.files().stream(), answered.stream())
        .filter(it -> it.id().equals(id))
        .findFirst()
        .flatMap(it -> responses.original(it.ownerKind(), List.of(it.ownerId()), id))
        .orElseThrow(() -> new NotFound("own file " + id));
  }

  /// Closes the petition to this browser: on a machine that others use too. Its draft is forgotten,
  /// so that nothing in the browser leads back.
  @PostMapping("/my/petitions/{reference}/leaving")
  ModelAndView leave(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String reference) {
    Petition petition = keyring.get(actor, request, reference);
    passes.end(response, petition);
    drafts.forgetFiled(petition.id());
    notes.tell(response, "petition.filing.own.left");
    return Forms.seeOther("/");
  }
}
