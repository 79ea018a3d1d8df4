package mn.ukhaalag.service.certificate;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import mn.ukhaalag.ledger.ProofViews;
import mn.ukhaalag.service.certificate.page.AnswerPage;
import mn.ukhaalag.service.certificate.page.AnswerPage.Trust;
import mn.ukhaalag.service.certificate.page.CheckPage;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Where everybody checks a certificate: by its QR code, its number or its file. Nobody has to
/// sign in. Whoever knows the number alone learns whether it holds, what it is, who issued it and
/// when; who has the paper in his hands sees what it must say.
@Controller
@RequestMapping("/certificates")
class CheckPages {

  /// The acts on a certificate that everybody may see proven.
  private static final Map<String, String> LABELS =
      Map.of(
          Certificates.ISSUED, "service.certificate.act.issued",
          Certificates.REVOKED, "service.certificate.act.revoked");

  private final CertificateRows rows;
  private final Sheets sheets;
  private final Papers papers;
  private final QrProof qrProof;
  private final ProofViews proofs;
  private final Notes notes;

  CheckPages(
      CertificateRows rows,
      Sheets sheets,
      Papers papers,
      QrProof qrProof,
      ProofViews proofs,
      Notes notes) {
    this.rows = rows;
    this.sheets = sheets;
    this.papers = papers;
    this.qrProof = qrProof;
    this.proofs = proofs;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView ask(@RequestParam @Nullable String number) {
    if (number == null) {
      return form("", new Problems(), HttpStatus.OK);
    }
    return CertificateNumber.parse(number)
        .map(it -> Forms.seeOther(it.publicPath()))
        .orElseGet(() -> unknown(number));
  }

  /// @param proof what the QR code carries; empty where only the number is known
  @GetMapping("/{number}")
  ModelAndView answer(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String proof,
      HttpServletResponse response) {
    Views.keepNot(response);
    Optional<Certificate> found = CertificateNumber.parse(number).flatMap(rows::find);
    if (found.isEmpty()) {
      return unknown(number);
    }
    Trust trust = trust(proof, found.get().number());
    HttpStatus status = trust == Trust.FORGED ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    return Views.page("answer", new AnswerPage(sheets.of(found.get()), trust), status);
  }

  private Trust trust(String proof, CertificateNumber number) {
    if (proof.isBlank()) {
      return Trust.NUMBER;
    }
    return qrProof.proves(proof, number) ? Trust.PAPER : Trust.FORGED;
  }

  /// Checks a file: only what is the same to the last byte is ours.
  @PostMapping("/checks")
  ModelAndView check(@RequestParam MultipartFile file, HttpServletResponse response)
      throws IOException {
    Views.keepNot(response);
    if (file.isEmpty()) {
      var problems = new Problems().add("file", "service.certificate.problem.no-file");
      return form("", problems, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Optional<Certificate> found = papers.withContent(sha256(file));
    if (found.isEmpty()) {
      var problems = new Problems().add("file", "service.certificate.problem.other-file");
      return form("", problems, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    notes.tell(response, "service.certificate.check.same");
    Certificate certificate = found.get();
    return Forms.seeOther(certificate.number().publicPath() + "?proof=" + qrProof.of(certificate));
  }

  /// That it was issued, and revoked, stands in the ledger.
  @GetMapping("/{number}/proof")
  ModelAndView proof(@PathVariable String number) {
    Certificate certificate = get(number);
    return proofs.page(
        certificate.thing(),
        certificate.number().text(),
        certificate.number().publicPath(),
        LABELS);
  }

  @GetMapping("/{number}/proof/{entry}")
  ResponseEntity<String> proof(@PathVariable String number, @PathVariable long entry) {
    return proofs.file(get(number).thing(), entry, LABELS);
  }

  private Certificate get(String number) {
    return CertificateNumber.parse(number)
        .flatMap(rows::find)
        .orElseThrow(() -> new NotFound("certificate " + number));
  }

  /// A slip of a digit, or a number under which nothing was issued.
  private static ModelAndView unknown(String number) {
    var problems = new Problems();
    boolean isBlank = number.isBlank();
    problems.addIf(isBlank, "number", "service.certificate.problem.no-number");
    problems.addIf(
        CertificateNumber.parse(number).isEmpty(), "number", "service.certificate.problem.slip");
    problems.add("number", "service.certificate.problem.unknown");
    return form(
        number, problems, isBlank ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.NOT_FOUND);
  }

  private static ModelAndView form(String number, Problems problems, HttpStatus status) {
    return Views.page("check", new CheckPage(number, problems), status);
  }

  private static byte[] sha256(MultipartFile file) throws IOException {
    try (InputStream content = file.getInputStream()) {
      var digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
      return digest.digest();
    } catch (NoSuchAlgorithmException problem) {
      throw new IllegalStateException(problem);
    }
  }
}
