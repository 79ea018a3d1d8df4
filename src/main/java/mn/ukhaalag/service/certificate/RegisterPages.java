package mn.ukhaalag.service.certificate;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.file.FileResponses;
import mn.ukhaalag.service.certificate.page.CertificatePage;
import mn.ukhaalag.service.certificate.page.ListPage;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The register of all certificates that an organisation issued.
@Controller
@RequestMapping("/work/certificates")
class RegisterPages {

  private static final int ROWS = 25;
  private static final int MOST_WORDS = 6;
  private static final int LONGEST_REASON = 1000;

  private final CertificateRows rows;
  private final Certificates certificates;
  private final RegisterRights rights;
  private final Sheets sheets;
  private final Papers papers;
  private final FileResponses responses;
  private final Notes notes;

  RegisterPages(
      CertificateRows rows,
      Certificates certificates,
      RegisterRights rights,
      Sheets sheets,
      Papers papers,
      FileResponses responses,
      Notes notes) {
    this.rows = rows;
    this.certificates = certificates;
    this.rights = rights;
    this.sheets = sheets;
    this.papers = papers;
    this.responses = responses;
    this.notes = notes;
  }

  /// @param words of the number, the name of the holder or the title, also only their beginnings
  @GetMapping
  ModelAndView list(
      @RequestParam(defaultValue = "") String words,
      @RequestParam @Nullable UUID before,
      Actor actor,
      HttpServletResponse response) {
    Views.keepNot(response);
    Set<UUID> organisations = rights.organisations(actor);
    List<Certificate> found = rows.register(organisations, query(words), before, ROWS + 1);
    List<Certificate> shown = found.stream().limit(ROWS).toList();
    rights.listed(actor, shown);
    String next =
        found.size() > ROWS
            ? "/work/certificates?words="
                + URLEncoder.encode(words, StandardCharsets.UTF_8)
                + "&before="
                + shown.getLast().id()
            : null;
    return Views.page("register", new ListPage(sheets.of(shown), words, next));
  }

  /// Every word, or its beginning, somewhere; null if nothing was typed to look for.
  private static @Nullable String query(String typed) {
    String query =
        Arrays.stream(typed.split("[^\\p{L}\\p{N}-]+", -1))
            .map(word -> word.replaceAll("^-+|-+$", ""))
            .filter(word -> !word.isEmpty())
            .limit(MOST_WORDS)
            .map(word -> "'" + word + "':*")
            .collect(Collectors.joining(" & "));
    return query.isEmpty() ? null : query;
  }

  @GetMapping("/{number}")
  ModelAndView show(@PathVariable String number, Actor actor, HttpServletResponse response) {
    Views.keepNot(response);
    return page(rights.seen(actor, number), actor, "", new Problems());
  }

  @GetMapping("/{number}/file")
  ResponseEntity<Resource> file(@PathVariable String number, Actor actor) {
    return responses.original(papers.of(rights.seen(actor, number)));
  }

  @GraveAct
  @PostMapping("/{number}/revocation")
  ModelAndView revoke(
      @PathVariable String number,
      @RequestParam Map<String, String> params,
      Actor actor,
      HttpServletResponse response) {
    Certificate certificate = rights.seen(actor, number);
    Holding revoker =
        actor.holdings().stream()
            .filter(it -> rights.mayRevoke(it, certificate))
            .findFirst()
            .orElseThrow(() -> new NotFound("revocation of " + number));
    var typed = new Typed(params);
    var problems = new Problems();
    problems.addIf(!typed.has("reason"), "reason", "service.certificate.problem.reason");
    String reason = new Reading(typed, problems).optionalText("reason", LONGEST_REASON);
    if (!problems.isEmpty()) {
      Views.keepNot(response);
      return Forms.again(page(certificate, actor, typed.get("reason"), problems));
    }
    certificates.revoke(actor.as(revoker), certificate.number(), reason);
    notes.tell(response, "service.certificate.revoked.note", certificate.number().text());
    return Forms.seeOther(certificate.number().workPath());
  }

  private ModelAndView page(
      Certificate certificate, Actor actor, String reason, Problems problems) {
    boolean mayRevoke =
        certificate.revocation() == null
            && actor.holdings().stream().anyMatch(it -> rights.mayRevoke(it, certificate));
    return Views.page(
        "issued",
        new CertificatePage(
            sheets.of(certificate),
            certificate.number().workPath(),
            certificate.number().publicPath(),
            mayRevoke,
            reason,
            problems));
  }
}
