package mn.ukhaalag.petition.publication;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.file.FileResponses;
import mn.ukhaalag.petition.Competence;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.Reference;
import mn.ukhaalag.petition.filing.Passes;
import mn.ukhaalag.petition.publication.page.Choices;
import mn.ukhaalag.petition.publication.page.Filter;
import mn.ukhaalag.petition.publication.page.ListPage;
import mn.ukhaalag.petition.publication.page.Names;
import mn.ukhaalag.petition.publication.page.Published;
import mn.ukhaalag.petition.publication.page.PublishedPage;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.SharedPage;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The list of published petitions and the page of each, for everybody.
@Controller
class PublicPages {

  private static final int PAGE = 20;
  private static final String PUBLIC_VIEW = "public";

  private final Publications publications;
  private final Finding finding;
  private final Timeline timeline;
  private final Petitions petitions;
  private final Competence competence;
  private final Passes passes;
  private final Attachments attachments;
  private final FileResponses files;
  private final Choices choices;
  private final Names names;
  private final Clock clock;
  private final String home;

  PublicPages(
      Publications publications,
      Finding finding,
      Timeline timeline,
      Petitions petitions,
      Competence competence,
      Passes passes,
      Attachments attachments,
      FileResponses files,
      Choices choices,
      Names names,
      Clock clock,
      @Value("${ukhaalag.address}") String home) {
    this.publications = publications;
    this.finding = finding;
    this.timeline = timeline;
    this.petitions = petitions;
    this.competence = competence;
    this.passes = passes;
    this.attachments = attachments;
    this.files = files;
    this.choices = choices;
    this.names = names;
    this.clock = clock;
    this.home = home;
  }

  @SharedPage
  @GetMapping("/petitions")
  ModelAndView list(
      @RequestParam @Nullable String q,
      @RequestParam @Nullable String category,
      @RequestParam @Nullable String area,
      @RequestParam @Nullable String organisation,
      @RequestParam @Nullable String stage,
      @RequestParam @Nullable String kind,
      @RequestParam @Nullable Long before,
      @RequestParam @Nullable Long after) {
    var filter = Filter.of(q, category, area, organisation, stage, kind);
    if (after != null) {
      List<Published> found = newer(filter, after);
      if (found.size() > PAGE) {
        return page(filter, found.subList(1, found.size()), false, true, true, null);
      }
    }
    List<Published> found = older(filter, before == null ? Long.MAX_VALUE : before);
    if (found.isEmpty() && before == null) {
      List<Published> some = finding.partly(filter, PAGE);
      return page(filter, some, !some.isEmpty(), false, false, null);
    }
    boolean hasMore = found.size() > PAGE;
    List<Published> rows = hasMore ? found.subList(0, PAGE) : found;
    boolean isCounted = !filter.isEmpty() && before == null;
    Integer count =
        isCounted && hasMore
            ? finding.count(filter, ListPage.MOST_COUNTED + 1)
            : isCounted ? Integer.valueOf(rows.size()) : null;
    return page(filter, rows, false, hasMore, before != null, count);
  }

  private List<Published> older(Filter filter, long before) {
    return filter.isEmpty()
        ? publications.latest(before, PAGE + 1)
        : finding.list(filter, before, PAGE + 1);
  }

  private List<Published> newer(Filter filter, long after) {
    return filter.isEmpty()
        ? publications.newer(after, PAGE + 1)
        : finding.newer(filter, after, PAGE + 1);
  }

  private ModelAndView page(
      Filter filter,
      List<Published> rows,
      boolean isPartly,
      boolean hasOlder,
      boolean hasNewer,
      @Nullable Integer count) {
    String first = rows.isEmpty() ? filter.path(null) : filter.newer(rows.getFirst().number());
    return new ModelAndView(
        "petition/publication/list",
        "it",
        new ListPage(
            filter,
            choices,
            rows,
            isPartly,
            hasOlder ? filter.path(rows.getLast().number()) : null,
            hasNewer ? first : null,
            count,
            names,
            clock.instant()));
  }

  /// The public page. Those who handle the petition and the one who sent it are led to their own
  /// page of it, unless they ask for what the public sees; for everybody else, what is not
  /// published does not exist.
  @SharedPage
  @GetMapping("/petitions/{reference}")
  ModelAndView show(
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String view,
      HttpServletRequest request,
      Actor actor) {
    Reference number =
        Reference.parse(reference).orElseThrow(() -> new NotFound("petition " + reference));
    boolean mayBeOwn = actor.isSignedIn() || passes.has(request, number.slug());
    Optional<String> own =
        mayBeOwn && !view.equals(PUBLIC_VIEW) ? ownPage(actor, request, number) : Optional.empty();
    return own.map(Forms::seeOther).orElseGet(() -> publicPage(number));
  }

  private Optional<String> ownPage(Actor actor, HttpServletRequest request, Reference number) {
    return petitions
        .find(number)
        .flatMap(
            petition -> {
              if (actor.isOfficial() && competence.isHandledOrControlled(actor, petition)) {
                return Optional.of("/work" + petition.path());
              }
              return competence.isOwn(actor, petition) || passes.opens(actor, request, petition)
                  ? Optional.of("/my" + petition.path())
                  : Optional.empty();
            });
  }

  private ModelAndView publicPage(Reference number) {
    Publications.Whole whole = published(number);
    Published published = whole.published();
    return new ModelAndView(
        "petition/publication/published",
        "it",
        new PublishedPage(
            published,
            whole.stars(),
            whole.files(),
            timeline.of(published),
            home + published.path(),
            names,
            clock.instant()));
  }

  /// The copy without metadata of a picture that the moderator chose.
  @GetMapping("/petitions/{reference}/pictures/{id}")
  ResponseEntity<Resource> picture(@PathVariable String reference, @PathVariable UUID id) {
    Publications.Whole whole =
        published(
            Reference.parse(reference).orElseThrow(() -> new NotFound("petition " + reference)));
    Attachment picture =
        attachments
            .find(id)
            .filter(it -> whole.files().contains(id) && it.hasPublicCopy())
            .orElseThrow(() -> new NotFound("picture " + id));
    return files.publicCopy(picture);
  }

  private Publications.Whole published(Reference number) {
    return publications
        .find(number)
        .orElseThrow(() -> new NotFound("published petition " + number));
  }
}
