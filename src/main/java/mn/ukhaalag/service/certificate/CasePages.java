package mn.ukhaalag.service.certificate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.file.FileResponses;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.application.Keyring;
import mn.ukhaalag.service.certificate.page.CertificatePage;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Problems;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The certificates of a case, to whoever sees the case as its applicant does: also without an
/// account.
@Controller
@RequestMapping("/my/applications/{reference}/certificates/{number}")
class CasePages {

  private final Keyring keyring;
  private final CertificateRows rows;
  private final Sheets sheets;
  private final Papers papers;
  private final QrProof proofs;
  private final FileResponses responses;

  CasePages(
      Keyring keyring,
      CertificateRows rows,
      Sheets sheets,
      Papers papers,
      QrProof proofs,
      FileResponses responses) {
    this.keyring = keyring;
    this.rows = rows;
    this.sheets = sheets;
    this.papers = papers;
    this.proofs = proofs;
    this.responses = responses;
  }

  @GetMapping
  ModelAndView show(
      @PathVariable String reference,
      @PathVariable String number,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response) {
    Views.keepNot(response);
    Application application = keyring.get(actor, request, reference);
    Certificate certificate = of(application, number);
    String slug = certificate.number().slug();
    return Views.page(
        "own",
        new CertificatePage(
            sheets.of(certificate),
            application.ownPath() + "/certificates/" + slug,
            certificate.number().publicPath() + "?proof=" + proofs.of(certificate),
            false,
            "",
            new Problems()));
  }

  @GetMapping("/file")
  ResponseEntity<Resource> file(
      @PathVariable String reference,
      @PathVariable String number,
      Actor actor,
      HttpServletRequest request) {
    return responses.original(papers.of(of(keyring.get(actor, request, reference), number)));
  }

  private Certificate of(Application application, String number) {
    return CertificateNumber.parse(number)
        .flatMap(rows::find)
        .filter(it -> it.order().about().equals(application.thing()))
        .orElseThrow(
            () -> new NotFound("certificate " + number + " of " + application.reference()));
  }
}
