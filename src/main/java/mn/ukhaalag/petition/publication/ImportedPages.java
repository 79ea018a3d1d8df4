package mn.ukhaalag.petition.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.petition.Competence;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petitioner;
import mn.ukhaalag.petition.Petitioners;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.publication.ModerationQueue.Waiting;
import mn.ukhaalag.petition.publication.page.ImportedPage;
import mn.ukhaalag.petition.publication.page.ImportedPage.Proposed;
import mn.ukhaalag.petition.publication.page.Names;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Notes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where a moderator decides about what an import brought: a page of them at a time, or all the
/// rest.
@Controller
@RequestMapping("/work/moderation/imports/{run}")
class ImportedPages {

  private static final int PAGE = 50;

  private final ModerationQueue queue;
  private final ImportedModeration moderation;
  private final Competence competence;
  private final Petitioners petitioners;
  private final Petitions petitions;
  private final Names names;
  private final Notes notes;

  ImportedPages(
      ModerationQueue queue,
      ImportedModeration moderation,
      Competence competence,
      Petitioners petitioners,
      Petitions petitions,
      Names names,
      Notes notes) {
    this.queue = queue;
    this.moderation = moderation;
    this.competence = competence;
    this.petitioners = petitioners;
    this.petitions = petitions;
    this.names = names;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView list(@PathVariable UUID run, @RequestParam @Nullable UUID after, Actor actor) {
    actor.require(Role.MODERATOR);
    return page(actor, run, after, false);
  }

  @GraveAct
  @PostMapping("/publications")
  ModelAndView publish(
      @PathVariable UUID run,
      @RequestParam @Nullable List<UUID> petition,
      Actor actor,
      HttpServletResponse response) {
    actor.require(Role.MODERATOR);
    if (petition == null) {
      return page(actor, run, null, true);
    }
    List<UUID> chosen = waiting(actor, run, petition);
    moderation.publish(actor, run, chosen);
    notes.tell(response, "petition.publication.note.imported-published", chosen.size());
    return back(run);
  }

  @PostMapping("/refusals")
  ModelAndView refuse(
      @PathVariable UUID run,
      @RequestParam @Nullable List<UUID> petition,
      @RequestParam Refusal reason,
      Actor actor,
      HttpServletResponse response) {
    actor.require(Role.MODERATOR);
    if (petition == null) {
      return page(actor, run, null, true);
    }
    List<UUID> chosen = waiting(actor, run, petition);
    moderation.refuse(actor, run, chosen, reason);
    notes.tell(response, "petition.publication.note.imported-refused", chosen.size());
    return back(run);
  }

  /// All that are still undecided.
  @PostMapping("/refusal")
  ModelAndView refuseRest(
      @PathVariable UUID run,
      @RequestParam Refusal reason,
      Actor actor,
      HttpServletResponse response) {
    int refused = moderation.refuseRest(actor, run, reason);
    notes.tell(response, "petition.publication.note.imported-refused", refused);
    return back(run);
  }

  /// Those of the chosen ones that this import brought and nobody decided about in between.
  private List<UUID> waiting(Actor actor, UUID run, List<UUID> chosen) {
    List<UUID> some = chosen.stream().distinct().limit(PAGE).toList();
    return queue.undecided(competence.complainedOf(actor), run, some);
  }

  private ModelAndView page(Actor actor, UUID run, @Nullable UUID after, boolean isUnchosen) {
    List<Waiting> found = queue.list(competence.complainedOf(actor), run, after, PAGE + 1);
    boolean hasMore = found.size() > PAGE;
    List<Waiting> shown = hasMore ? found.subList(0, PAGE) : found;
    var page =
        new ImportedPage(
            run,
            proposed(shown),
            hasMore ? "/work/moderation/imports/" + run + "?after=" + shown.getLast().id() : null,
            isUnchosen,
            names);
    var view = new ModelAndView("petition/publication/imported", "it", page);
    view.setStatus(isUnchosen ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    return view;
  }

  private List<Proposed> proposed(List<Waiting> waiting) {
    List<UUID> ids = waiting.stream().map(Waiting::petition).toList();
    Map<UUID, Petitioner> senders = petitioners.of(ids);
    Map<UUID, Petition> byId =
        petitions.list(ids).stream().collect(Collectors.toMap(Petition::id, Function.identity()));
    return ids.stream()
        .flatMap(id -> Stream.ofNullable(byId.get(id)))
        .map(petition -> proposed(petition, senders.get(petition.id())))
        .toList();
  }

  /// As [Proposals] does it.
  private static Proposed proposed(Petition petition, @Nullable Petitioner sender) {
    Masking masking = Masking.of(sender);
    return new Proposed(
        petition.id(),
        petition.reference().text(),
        "/work/moderation/" + petition.reference().slug(),
        petition.category(),
        masking.cover(petition.title()),
        masking.cover(petition.matter().body()));
  }

  private static ModelAndView back(UUID run) {
    return Forms.seeOther("/work/moderation/imports/" + run);
  }
}
