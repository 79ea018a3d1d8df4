package mn.ukhaalag.petition.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.access.Readings;
import mn.ukhaalag.access.Readings.Purpose;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.file.FileResponses;
import mn.ukhaalag.petition.Answer;
import mn.ukhaalag.petition.Answers;
import mn.ukhaalag.petition.Competence;
import mn.ukhaalag.petition.Looks;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petitioner;
import mn.ukhaalag.petition.Petitioners;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.Reference;
import mn.ukhaalag.petition.Screening;
import mn.ukhaalag.petition.Texts;
import mn.ukhaalag.petition.publication.page.CopyForm;
import mn.ukhaalag.petition.publication.page.ModerationListPage;
import mn.ukhaalag.petition.publication.page.ModerationPage;
import mn.ukhaalag.petition.publication.page.Names;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The desk of the moderators.
@Controller
@RequestMapping("/work/moderation")
class ModerationPages {

  private static final int PAGE = 30;
  private static final int LONGEST_ANSWER = 20_000;

  private final ModerationQueue queue;
  private final Moderation moderation;
  private final Proposals proposals;
  private final Publications publications;
  private final Petitions petitions;
  private final Petitioners petitioners;
  private final Answers answers;
  private final Competence competence;
  private final Looks looks;
  private final Attachments attachments;
  private final FileResponses files;
  private final Names names;
  private final Notes notes;

  ModerationPages(
      ModerationQueue queue,
      Moderation moderation,
      Proposals proposals,
      Publications publications,
      Petitions petitions,
      Petitioners petitioners,
      Answers answers,
      Competence competence,
      Looks looks,
      Attachments attachments,
      FileResponses files,
      Names names,
      Notes notes) {
    this.queue = queue;
    this.moderation = moderation;
    this.proposals = proposals;
    this.publications = publications;
    this.petitions = petitions;
    this.petitioners = petitioners;
    this.answers = answers;
    this.competence = competence;
    this.looks = looks;
    this.attachments = attachments;
    this.files = files;
    this.names = names;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView list(@RequestParam @Nullable UUID after, Actor actor) {
    actor.require(Role.MODERATOR);
    List<ModerationQueue.Waiting> found =
        queue.list(competence.complainedOf(actor), after, PAGE + 1);
    boolean hasMore = found.size() > PAGE;
    List<ModerationQueue.Waiting> waiting = hasMore ? found.subList(0, PAGE) : found;
    return new ModelAndView(
        "petition/publication/moderation-list",
        "it",
        new ModerationListPage(
            rows(waiting),
            hasMore ? "/work/moderation?after=" + waiting.getLast().id() : null,
            after == null ? null : "/work/moderation",
            names));
  }

  private List<ModerationListPage.Waiting> rows(List<ModerationQueue.Waiting> waiting) {
    Map<UUID, Petition> byId =
        petitions.list(waiting.stream().map(ModerationQueue.Waiting::petition).toList()).stream()
            .collect(Collectors.toMap(Petition::id, Function.identity()));
    return waiting.stream()
        .flatMap(
            it ->
                Stream.ofNullable(byId.get(it.petition()))
                    .map(
                        petition ->
                            new ModerationListPage.Waiting(
                                petition,
                                it.subject() == ModerationQueue.Subject.ANSWER,
                                it.since())))
        .toList();
  }

  @GetMapping("/{reference}")
  ModelAndView show(@PathVariable String reference, Actor actor) {
    Petition petition = moderated(actor, reference);
    looks.note(
        actor, petition, Purpose.MODERATION, EnumSet.of(Readings.Kind.WORDS, Readings.Kind.FILES));
    return page(petition, proposals.of(petition), new Problems());
  }

  @GraveAct
  @PostMapping("/{reference}/publication")
  ModelAndView publish(
      @PathVariable String reference, CopyForm form, Actor actor, HttpServletResponse response) {
    Petition petition = moderated(actor, reference);
    Problems problems = check(petition, form);
    if (!problems.isEmpty()) {
      ModelAndView again = page(petition, form, problems);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    moderation.publish(actor, petition.id(), form);
    notes.tell(response, "petition.publication.note.published", petition.reference().text());
    return Forms.seeOther("/work/moderation");
  }

  @PostMapping("/{reference}/refusal")
  ModelAndView refuse(
      @PathVariable String reference,
      @RequestParam Refusal reason,
      Actor actor,
      HttpServletResponse response) {
    Petition petition = moderated(actor, reference);
    moderation.refuse(actor, petition.id(), reason);
    notes.tell(response, "petition.publication.note.refused", petition.reference().text());
    return Forms.seeOther("/work/moderation");
  }

  @GraveAct
  @PostMapping("/{reference}/withdrawal")
  ModelAndView unpublish(
      @PathVariable String reference,
      @RequestParam Refusal reason,
      Actor actor,
      HttpServletResponse response) {
    Petition petition = moderated(actor, reference);
    moderation.unpublish(actor, petition.id(), reason);
    notes.tell(response, "petition.publication.note.unpublished", petition.reference().text());
    return Forms.seeOther("/work/moderation");
  }

  /// The copy of a picture that is about to be shown or not.
  @GetMapping("/{reference}/pictures/{id}")
  ResponseEntity<Resource> picture(
      @PathVariable String reference, @PathVariable UUID id, Actor actor) {
    return pictures(moderated(actor, reference)).stream()
        .filter(picture -> picture.id().equals(id))
        .findFirst()
        .map(files::publicCopy)
        .orElseThrow(() -> new NotFound("picture " + id));
  }

  private Petition moderated(Actor actor, String reference) {
    actor.require(Role.MODERATOR);
    return Reference.parse(reference)
        .flatMap(petitions::find)
        .filter(petition -> competence.asModerator(actor, petition).isPresent())
        .orElseThrow(() -> new NotFound("petition to moderate " + reference));
  }

  private Problems check(Petition petition, CopyForm form) {
    var problems = new Problems();
    Texts.require(problems, "title", form.title(), 1, Screening.LONGEST_TITLE);
    Texts.require(problems, "body", form.body(), 1, Screening.LONGEST_BODY);
    Texts.allow(problems, "place", form.place(), Screening.LONGEST_LINE);
    Texts.allow(problems, "answer", form.answer(), LONGEST_ANSWER);
    Petitioner petitioner = petitioners.find(petition.id()).orElse(null);
    forbid(problems, "title", form.title(), petitioner);
    forbid(problems, "body", form.body(), petitioner);
    forbid(problems, "place", form.place(), petitioner);
    forbid(problems, "answer", form.answer(), petitioner);
    return problems;
  }

  private static void forbid(
      Problems problems, String field, @Nullable String typed, @Nullable Petitioner petitioner) {
    problems.addIf(
        Masking.betrays(petitioner, CopyForm.text(typed)),
        field,
        "petition.publication.problem.identity");
  }

  private ModelAndView page(Petition petition, CopyForm form, Problems problems) {
    Masking masking = masking(petition);
    return new ModelAndView(
        "petition/publication/moderation",
        "it",
        new ModerationPage(
            petition,
            masking.passages(petition.title()),
            masking.passages(petition.matter().body()),
            masking.ofPlace().passages(CopyForm.text(petition.matter().place())),
            masking.passages(answers.sent(petition.id()).map(Answer::words).orElse("")),
            form,
            pictures(petition),
            publications.find(petition.reference()).isPresent(),
            names,
            problems));
  }

  private Masking masking(Petition petition) {
    return Masking.of(petitioners.find(petition.id()).orElse(null));
  }

  private List<Attachment> pictures(Petition petition) {
    return attachments.listOf(Petition.THING, petition.id()).stream()
        .filter(Attachment::hasPublicCopy)
        .toList();
  }
}
