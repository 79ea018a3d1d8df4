package mn.ukhaalag.petition.filing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Boundaries;
import mn.ukhaalag.directory.Point;
import mn.ukhaalag.directory.SumMap;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.file.FormFiles;
import mn.ukhaalag.petition.FilingForm;
import mn.ukhaalag.petition.filing.page.FormPage;
import mn.ukhaalag.petition.filing.page.FormPage.Begun;
import mn.ukhaalag.petition.filing.page.FormPage.Help;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// The form for a petition. Whatever button is pressed in it, all that was typed is saved.
@Controller
class FilingPages {

  private final Drafts drafts;
  private final Writers writers;
  private final Composing composing;
  private final DraftQuota quota;
  private final Uploading uploading;
  private final ChoiceLists choices;
  private final CategorySearch search;
  private final Attachments attachments;
  private final Boundaries boundaries;
  private final Checks checks;
  private final Receipts receipts;
  private final Notes notes;

  FilingPages(
      Drafts drafts,
      Writers writers,
      Composing composing,
      DraftQuota quota,
      Uploading uploading,
      ChoiceLists choices,
      CategorySearch search,
      Attachments attachments,
      Boundaries boundaries,
      Checks checks,
      Receipts receipts,
      Notes notes) {
    this.drafts = drafts;
    this.writers = writers;
    this.composing = composing;
    this.quota = quota;
    this.uploading = uploading;
    this.choices = choices;
    this.search = search;
    this.attachments = attachments;
    this.boundaries = boundaries;
    this.checks = checks;
    this.receipts = receipts;
    this.notes = notes;
  }

  @GetMapping("/petitions/new")
  ModelAndView begin(
      Actor actor, HttpServletRequest request, @RequestParam(defaultValue = "") String category) {
    List<Begun> begun = writers.known(actor, request).map(this::begun).orElse(List.of());
    FilingForm blank = composing.blank(actor).about(category, null);
    return Views.page("form", unsaved(UUID.randomUUID(), blank, new Problems(), begun));
  }

  private List<Begun> begun(Writer writer) {
    return drafts.open(writer).stream()
        .map(it -> new Begun(it.id(), FilingForm.text(it.form().title()), it.savedAt()))
        .toList();
  }

  private FormPage unsaved(UUID key, FilingForm form, Problems problems, List<Begun> begun) {
    return new FormPage(key, form, problems, choices.now(), List.of(), null, begun);
  }

  @GetMapping("/petitions/drafts/{id}")
  ModelAndView show(
      Actor actor,
      HttpServletRequest request,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String words) {
    Draft draft = draft(actor, request, id);
    if (draft.petition() != null) {
      return receipts.lead(draft);
    }
    Help help =
        words == null
            ? null
            : new Help(words, search.find(words.isBlank() ? ownWords(draft.form()) : words));
    return Views.page("form", page(draft, new Problems(), help));
  }

  @PostMapping("/petitions/new")
  ModelAndView save(
      Actor actor,
      @ModelAttribute FilingForm form,
      @ModelAttribute Sent sent,
      @RequestParam(required = false) @Nullable List<MultipartFile> files,
      HttpServletRequest request,
      HttpServletResponse response) {
    Writer writer = writers.of(actor, request, response);
    Optional<Draft> filed =
        drafts.find(writer, sent.key()).filter(draft -> draft.petition() != null);
    if (filed.isPresent() && filed.get().hash().equals(drafts.hash(form))) {
      return receipts.open(actor, filed.get(), response);
    }
    var problems = new Problems();
    Optional<Message> excess = quota.refusal(writer, sent.key());
    if (excess.isPresent()) {
      problems.add("title", excess.get().key(), excess.get().arguments().toArray());
      return Views.again("form", unsaved(sent.key(), form, problems, begun(writer)));
    }
    Draft draft = drafts.save(writer, sent.key(), changed(form, sent));
    upload(writer, draft, FormFiles.chosen(files), problems);
    if (filed.isPresent()) {
      return receipts.keyTaken(filed.get(), draft);
    }
    if (!problems.isEmpty()) {
      composing.filing(actor, draft, problems);
      return Views.again("form", page(draft, problems, null));
    }
    return next(actor, writer, draft, sent, response);
  }

  private void upload(Writer writer, Draft draft, List<MultipartFile> files, Problems problems) {
    if (quota.hasRoom(writer, files)) {
      uploading.add(Draft.THING, draft.id(), files, writer.account(), problems);
    } else {
      problems.add(Uploading.FIELD, "petition.filing.problem.files-room");
    }
  }

  private ModelAndView next(
      Actor actor, Writer writer, Draft draft, Sent sent, HttpServletResponse response) {
    String here = "/petitions/drafts/" + draft.id();
    if (sent.map() != null) {
      return Forms.seeOther(here + "#map");
    }
    if (sent.pick() != null) {
      return Forms.seeOther(here + "#category");
    }
    if (sent.remove() != null) {
      drafts.dropFile(writer, draft.id(), sent.remove());
      return Forms.seeOther(here + "#files");
    }
    return switch (sent.step() == null ? "check" : sent.step()) {
      case "help" -> Forms.seeOther(here + "?words=" + encoded(sent.words()) + "#words");
      case "upload" -> Forms.seeOther(here + "#files");
      case "save" -> {
        notes.tell(response, "petition.filing.saved", Drafts.DAYS);
        yield Forms.seeOther("/petitions/new");
      }
      default -> check(actor, draft);
    };
  }

  private ModelAndView check(Actor actor, Draft draft) {
    var problems = new Problems();
    return composing.filing(actor, draft, problems).isPresent()
        ? Forms.seeOther("/petitions/drafts/" + draft.id() + "/check")
        : Views.again("form", page(draft, problems, null));
  }

  @GetMapping("/petitions/drafts/{id}/check")
  ModelAndView check(Actor actor, HttpServletRequest request, @PathVariable UUID id) {
    Draft draft = draft(actor, request, id);
    if (draft.petition() != null) {
      return receipts.lead(draft);
    }
    var problems = new Problems();
    return composing
        .filing(actor, draft, problems)
        .map(filing -> checks.page(draft, filing))
        .orElseGet(() -> Views.page("form", page(draft, problems, null)));
  }

  @PostMapping("/petitions/drafts/{id}/discarding")
  ModelAndView discard(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable UUID id) {
    writers.known(actor, request).ifPresent(writer -> drafts.discard(writer, id));
    notes.tell(response, "petition.filing.discarded");
    return Forms.seeOther("/petitions/new");
  }

  /// Erases what was begun with this browser, for whoever finds on a shared device what is not his;
  /// what was begun with an account stays with the account.
  @PostMapping("/petitions/drafts/forgetting")
  ModelAndView forget(Actor actor, HttpServletRequest request, HttpServletResponse response) {
    if (!actor.isSignedIn()) {
      writers.known(actor, request).ifPresent(drafts::discardAll);
      writers.forget(response);
    }
    notes.tell(response, "petition.filing.forgotten");
    return Forms.seeOther("/petitions/new");
  }

  private FilingForm changed(FilingForm form, Sent sent) {
    if (sent.pick() != null) {
      return form.about(sent.pick(), form.subject());
    }
    if (sent.map() == null || !sent.map().isPlace()) {
      return form;
    }
    Point place = SumMap.pressed(sent.map().x(), sent.map().y());
    String area = FilingForm.text(form.area());
    return form.withPlace(
        area.isEmpty() ? boundaries.sumAt(place).orElse("") : area,
        Double.toString(place.latitude()),
        Double.toString(place.longitude()));
  }

  private FormPage page(Draft draft, Problems problems, @Nullable Help help) {
    return new FormPage(
        draft.id(),
        draft.form(),
        problems,
        choices.now(),
        attachments.listOf(Draft.THING, draft.id()),
        help,
        List.of());
  }

  private Draft draft(Actor actor, HttpServletRequest request, UUID id) {
    return writers
        .known(actor, request)
        .flatMap(writer -> drafts.find(writer, id))
        .orElseThrow(() -> new NotFound("draft " + id));
  }

  private static String ownWords(FilingForm form) {
    return FilingForm.text(form.title()) + " " + FilingForm.text(form.body());
  }

  private static String encoded(@Nullable String words) {
    String text = FilingForm.text(words);
    return URLEncoder.encode(
        text.substring(0, Math.min(text.length(), 200)), StandardCharsets.UTF_8);
  }
}
