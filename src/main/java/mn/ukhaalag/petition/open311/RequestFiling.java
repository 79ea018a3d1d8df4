package mn.ukhaalag.petition.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.language.CleanText;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.petition.Filed;
import mn.ukhaalag.petition.Filing;
import mn.ukhaalag.petition.Intake;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petition.Channel;
import mn.ukhaalag.petition.Petitioner;
import mn.ukhaalag.petition.Screening;
import mn.ukhaalag.petition.Taxonomy;
import mn.ukhaalag.petition.api.IdempotencyKey;
import mn.ukhaalag.petition.open311.GeoReport.Created;
import mn.ukhaalag.web.BadInput;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Takes requests in, with the key of a post that files on behalf of people.
@RestController
class RequestFiling {

  private static final int LONGEST_ACCOUNT = 100;

  private final Taxonomy taxonomy;
  private final Screening screening;
  private final Intake intake;
  private final RequestDocuments documents;
  private final GeoReportWriter writer;
  private final Words words;

  RequestFiling(
      Taxonomy taxonomy,
      Screening screening,
      Intake intake,
      RequestDocuments documents,
      GeoReportWriter writer,
      Words words) {
    this.taxonomy = taxonomy;
    this.screening = screening;
    this.intake = intake;
    this.documents = documents;
    this.writer = writer;
    this.words = words;
  }

  @PostMapping(
      path = "/open311/v2/requests.{format:xml|json}",
      consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<byte[]> file(
      @PathVariable String format,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      HttpServletRequest request,
      Actor actor) {
    Holding post = post(actor);
    var form = RequestForm.of(request);
    Language language = Locales.of(request);
    Filing filing = screened(form, post, language);
    String submission =
        IdempotencyKey.of(
            key == null ? UUID.randomUUID().toString() : key, "open311", post.post().toString());
    return switch (intake.file(filing, actor.as(post), submission)) {
      case Filed.Accepted(Petition petition, String secret) ->
          created(format, form, petition, secret, language);
      case Filed.Again(Petition petition, String secret) ->
          created(format, form, petition, secret, language);
      case Filed.KeyTaken _ -> throw new Conflict(Message.of("petition.api.problem.key-taken"));
    };
  }

  /// The standard answers 403 where the key is missing, wrong, or not one for this.
  private static Holding post(Actor actor) {
    return actor.holdings().stream()
        .filter(held -> held.roles().contains(Role.INTAKE_OPERATOR))
        .findFirst()
        .orElseThrow(
            () -> new BadInput(HttpStatus.FORBIDDEN, Message.of("petition.open311.problem.key")));
  }

  private Filing screened(RequestForm form, Holding post, Language language) {
    String code = form.field("service_code");
    if (code != null && taxonomy.find(code).isEmpty()) {
      throw new BadInput(HttpStatus.NOT_FOUND, Message.of("petition.open311.problem.service"));
    }
    var known = new Petitioner(null, null, null, null, null, null, language, post.post());
    var problems = new Problems();
    problems.addIf(code == null, "category", "petition.open311.problem.service-missing");
    problems.addIf(!form.hasPlace(), "latitude", "petition.open311.problem.place");
    return screening
        .screen(form.filing(), new Screening.Envelope(Channel.API, known, null, false), problems)
        .orElseThrow(
            () ->
                new BadInput(
                    HttpStatus.BAD_REQUEST,
                    Message.of("petition.api.problem.fields"),
                    form.renamed(problems)));
  }

  private ResponseEntity<byte[]> created(
      String format, RequestForm form, Petition petition, String secret, Language language) {
    LocalDate lastDay = petition.receipt().originalDueOn();
    String notice =
        words.get(
            language,
            "petition.open311.notice",
            petition.reference().text(),
            documents.organisation(petition.organisation(), language),
            lastDay,
            secret);
    String media =
        form.field("media_url") == null
            ? ""
            : " " + words.get(language, "petition.open311.notice.media");
    var created = new Created(petition.reference().slug(), notice + media, account(form));
    return writer.write(
        Format.of(format), HttpStatus.CREATED, "service_requests", List.of(created));
  }

  /// What the client calls its user, given back as it came; we keep no such accounts.
  private static @Nullable String account(RequestForm form) {
    String account = form.field("account_id");
    return account != null && account.length() <= LONGEST_ACCOUNT && CleanText.isAcceptable(account)
        ? account
        : null;
  }
}
