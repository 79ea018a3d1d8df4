package mn.ukhaalag.petition.casework;

import java.util.NoSuchElementException;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.file.FileResponses;
import mn.ukhaalag.petition.Competence;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.casework.page.CaseForm;
import mn.ukhaalag.web.NotFound;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The page of a petition for those who handle or control it, and its files.
@Controller
@RequestMapping("/work/petitions/{reference}")
class CasePages {

  private final CaseDesk desk;
  private final Competence competence;
  private final Attachments attachments;
  private final FileResponses files;

  CasePages(CaseDesk desk, Competence competence, Attachments attachments, FileResponses files) {
    this.desk = desk;
    this.competence = competence;
    this.attachments = attachments;
    this.files = files;
  }

  @GetMapping
  ModelAndView show(@PathVariable String reference, Actor actor) {
    return desk.page(desk.visit(actor, reference, CaseForm.EMPTY), HttpStatus.OK, null);
  }

  @GetMapping("/files/{id}")
  ResponseEntity<Resource> file(
      @PathVariable String reference, @PathVariable UUID id, Actor actor) {
    actor.requireAccount();
    Petition petition = competence.handled(actor, reference);
    Attachment attachment =
        attachments
            .find(id)
            .filter(it -> it.ownerKind().equals(Petition.THING))
            .filter(it -> it.ownerId().equals(petition.id()))
            .orElseThrow(() -> new NotFound("file " + id));
    try {
      return files.original(attachment);
    } catch (NoSuchElementException redacted) {
      throw new NotFound("file " + id);
    }
  }
}
