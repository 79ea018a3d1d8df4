package mn.ukhaalag.petition.casework;

import java.util.NoSuchElementException;
import java.util.UUID;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.file.FileResponses;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.casework.CaseDesk.Visit;
import mn.ukhaalag.web.NotFound;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The page of a petition for those who handle or control it, and its files.
@Controller
@RequestMapping("/work/petitions/{reference}")
class CasePages extends OnCase {

  private final Attachments attachments;
  private final FileResponses files;

  CasePages(CaseDesk desk, Attachments attachments, FileResponses files) {
    super(desk);
    this.attachments = attachments;
    this.files = files;
  }

  @GetMapping
  ModelAndView show(@ModelAttribute(binding = false) Visit visit) {
    return desk.page(visit, HttpStatus.OK, null);
  }

  @GetMapping("/files/{id}")
  ResponseEntity<Resource> file(
      @ModelAttribute(binding = false) Visit visit, @PathVariable UUID id) {
    Petition petition = visit.petition();
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
