package mn.ukhaalag.petition.casework;

import java.util.List;
import java.util.UUID;
import mn.ukhaalag.file.FileResponses;
import mn.ukhaalag.petition.UnprovenLetters;
import mn.ukhaalag.petition.casework.CaseDesk.Visit;
import mn.ukhaalag.web.NotFound;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where an official says whether the petitioner wrote a letter that came in his name.
@Controller
@RequestMapping("/work/petitions/{reference}/letters/{letter}")
class CaseLetters extends OnCase {

  private final Dossier dossier;
  private final UnprovenLetters letters;
  private final FileResponses files;

  CaseLetters(CaseDesk desk, Dossier dossier, UnprovenLetters letters, FileResponses files) {
    super(desk);
    this.dossier = dossier;
    this.letters = letters;
    this.files = files;
  }

  @PostMapping("/acceptance")
  ModelAndView accept(@PathVariable UUID letter, @ModelAttribute(binding = false) Visit visit) {
    return desk.finish(
        visit,
        "petition.casework.note.letter-accepted",
        () -> letters.accept(visit.actor(), visit.petition().id(), letter));
  }

  @PostMapping("/refusal")
  ModelAndView leave(@PathVariable UUID letter, @ModelAttribute(binding = false) Visit visit) {
    return desk.finish(
        visit,
        "petition.casework.note.letter-left",
        () -> letters.leave(visit.actor(), visit.petition().id(), letter));
  }

  @GetMapping("/files/{id}")
  ResponseEntity<Resource> file(
      @ModelAttribute(binding = false) Visit visit,
      @PathVariable UUID letter,
      @PathVariable UUID id) {
    boolean isTheirs =
        dossier.handles(visit.actor(), visit.petition())
            && letters.waiting(visit.petition().id()).stream()
                .anyMatch(waiting -> waiting.id().equals(letter));
    return files
        .original(UnprovenLetters.FILES, isTheirs ? List.of(letter) : List.of(), id)
        .orElseThrow(() -> new NotFound("file " + id));
  }
}
