package mn.ukhaalag.service.certificate;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.file.FileResponses;
import mn.ukhaalag.service.certificate.page.CertificatePage;
import mn.ukhaalag.service.certificate.page.ListPage;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Certificates, to those to whom they were issued.
@Controller
@RequestMapping("/my/certificates")
class OwnPages {

  private static final int ROWS = 25;

  private final CertificateRows rows;
  private final Sheets sheets;
  private final Papers papers;
  private final QrProof proofs;
  private final FileResponses responses;

  OwnPages(
      CertificateRows rows, Sheets sheets, Papers papers, QrProof proofs, FileResponses responses) {
    this.rows = rows;
    this.sheets = sheets;
    this.papers = papers;
    this.proofs = proofs;
    this.responses = responses;
  }

  @GetMapping
  ModelAndView list(@RequestParam @Nullable UUID before, Actor actor) {
    List<Certificate> found = rows.ofHolder(actor.requireAccount(), before, ROWS + 1);
    List<Certificate> shown = found.stream().limit(ROWS).toList();
    String next = found.size() > ROWS ? "/my/certificates?before=" + shown.getLast().id() : null;
    return Views.page("mine", new ListPage(sheets.of(shown), "", next));
  }

  @GetMapping("/{number}")
  ModelAndView show(@PathVariable String number, Actor actor, HttpServletResponse response) {
    Views.keepNot(response);
    Certificate certificate = own(number, actor);
    String path = certificate.number().publicPath() + "?proof=" + proofs.of(certificate);
    return Views.page(
        "own",
        new CertificatePage(
            sheets.of(certificate),
            certificate.number().ownPath(),
            path,
            false,
            "",
            new Problems()));
  }

  @GetMapping("/{number}/file")
  ResponseEntity<Resource> file(@PathVariable String number, Actor actor) {
    return responses.original(papers.of(own(number, actor)));
  }

  private Certificate own(String number, Actor actor) {
    UUID account = actor.requireAccount();
    return CertificateNumber.parse(number)
        .flatMap(rows::find)
        .filter(it -> account.equals(it.order().holder().account()))
        .orElseThrow(() -> new NotFound("own certificate " + number));
  }
}
