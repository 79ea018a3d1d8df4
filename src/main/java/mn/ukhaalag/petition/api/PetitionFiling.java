package mn.ukhaalag.petition.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.ClientAddress;
import mn.ukhaalag.access.Secrets;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.petition.Filed;
import mn.ukhaalag.petition.Filing;
import mn.ukhaalag.petition.FilingForm;
import mn.ukhaalag.petition.Intake;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petition.Channel;
import mn.ukhaalag.petition.Petition.Status;
import mn.ukhaalag.petition.Petitioner;
import mn.ukhaalag.petition.Screening;
import mn.ukhaalag.web.BadInput;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Languages;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Petitions filed by programs: without a key as by the citizen himself, with the key of a post
/// that takes petitions in on behalf of somebody.
@RestController
@RequestMapping(path = "/api/v1/petitions", produces = MediaType.APPLICATION_JSON_VALUE)
class PetitionFiling {

  private static final Set<String> PUBLISH = Set.of("", "yes", "no");

  private final JsonBody bodies;
  private final Enclosures enclosures;
  private final Screening screening;
  private final Intake intake;
  private final Documents documents;
  private final Organisations organisations;
  private final ClientAddress addresses;
  private final Secrets secrets;

  PetitionFiling(
      JsonBody bodies,
      Enclosures enclosures,
      Screening screening,
      Intake intake,
      Documents documents,
      Organisations organisations,
      ClientAddress addresses,
      Secrets secrets) {
    this.bodies = bodies;
    this.enclosures = enclosures;
    this.screening = screening;
    this.intake = intake;
    this.documents = documents;
    this.organisations = organisations;
    this.addresses = addresses;
    this.secrets = secrets;
  }

  /// What the sender gets.
  ///
  /// @param secret with it the petition can be followed and replied to
  /// @param dueOn the last day for the answer
  record Receipt(
      String reference,
      String url,
      String secret,
      Status status,
      Office organisation,
      Instant receivedAt,
      LocalDate dueOn) {}

  /// The organisation in charge.
  record Office(String code, String nameMn, String nameEn) {}

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Receipt> file(
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      HttpServletRequest request,
      Actor actor)
      throws IOException {
    return accept(bodies.read(request, FilingForm.class), List.of(), key, request, actor);
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Receipt> file(
      @ModelAttribute FilingForm form,
      @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      HttpServletRequest request,
      Actor actor)
      throws IOException {
    return accept(form, files == null ? List.of() : files, key, request, actor);
  }

  private ResponseEntity<Receipt> accept(
      FilingForm form,
      List<MultipartFile> files,
      @Nullable String key,
      HttpServletRequest request,
      Actor actor)
      throws IOException {
    Optional<Holding> post =
        actor.isOfficial() ? Optional.of(actor.require(Role.INTAKE_OPERATOR)) : Optional.empty();
    var postId = post.map(Holding::post).orElse(null);
    String submission =
        IdempotencyKey.of(key, "api", postId == null ? client(request) : postId.toString());
    var known = new Petitioner(null, null, null, null, null, null, Languages.of(request), postId);
    var problems = new Problems();
    Optional<Filing> filing =
        screening.screen(form, new Screening.Envelope(Channel.API, known, null, true), problems);
    problems.addIf(
        form.publish() != null && !PUBLISH.contains(form.publish()),
        "publish",
        "petition.api.problem.publish");
    var stored = enclosures.store(files, problems);
    if (filing.isEmpty() || !problems.isEmpty()) {
      throw new BadInput(
          HttpStatus.UNPROCESSABLE_CONTENT, Message.of("petition.api.problem.fields"), problems);
    }
    return switch (intake.file(filing.get().with(stored), new Author(null, postId), submission)) {
      case Filed.Accepted(Petition petition, String secret) -> created(petition, secret);
      case Filed.Again(Petition petition, String secret) -> created(petition, secret);
      case Filed.KeyTaken _ -> throw new Conflict(Message.of("petition.api.problem.key-taken"));
    };
  }

  /// Two who have no key may choose the same word by chance, or one of them the other's on purpose.
  private String client(HttpServletRequest request) {
    byte[] address = secrets.hmac("idempotency-from", addresses.of(request));
    return HexFormat.of().formatHex(address, 0, 16);
  }

  private ResponseEntity<Receipt> created(Petition petition, String secret) {
    String url = documents.url(petition.reference());
    Organisation office = organisations.get(petition.organisation());
    return ResponseEntity.created(URI.create(url))
        .body(
            new Receipt(
                petition.reference().text(),
                url,
                secret,
                petition.status(),
                new Office(office.code(), office.nameMn(), office.nameEn()),
                petition.receivedAt(),
                petition.receipt().originalDueOn()));
  }
}
