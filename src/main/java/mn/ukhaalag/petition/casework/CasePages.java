package mn.ukhaalag.petition.casework;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.ukhaalag.file.FileResponses;
import mn.ukhaalag.ledger.ProofViews;
import mn.ukhaalag.petition.Act;
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

  private static final Map<String, String> LABELS =
      Stream.of(Act.values())
          .collect(Collectors.toMap(Act::inLedger, it -> "petition.act." + it.key()));

  private final ProofViews proofs;
  private final FileResponses files;

  CasePages(CaseDesk desk, ProofViews proofs, FileResponses files) {
    super(desk);
    this.proofs = proofs;
    this.files = files;
  }

  @GetMapping
  ModelAndView show(@ModelAttribute(binding = false) Visit visit) {
    return desk.page(visit, HttpStatus.OK, null);
  }

  @GetMapping("/proof")
  ModelAndView proof(@ModelAttribute(binding = false) Visit visit) {
    Petition petition = visit.petition();
    String text = petition.reference().text();
    String path = "/work/petitions/" + petition.reference().slug();
    return proofs.page(petition.thing(), text, path, LABELS);
  }

  @GetMapping("/proof/{entry}")
  ResponseEntity<String> proof(
      @ModelAttribute(binding = false) Visit visit, @PathVariable long entry) {
    return proofs.file(visit.petition().thing(), entry, LABELS);
  }

  @GetMapping("/files/{id}")
  ResponseEntity<Resource> file(
      @ModelAttribute(binding = false) Visit visit, @PathVariable UUID id) {
    return files
        .original(Petition.THING, List.of(visit.petition().id()), id)
        .orElseThrow(() -> new NotFound("file " + id));
  }
}
