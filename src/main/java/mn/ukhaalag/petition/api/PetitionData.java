package mn.ukhaalag.petition.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Areas;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.petition.Act;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Reference;
import mn.ukhaalag.petition.Taxonomy;
import mn.ukhaalag.petition.api.PetitionDocument.Part;
import mn.ukhaalag.petition.api.PublishedSearch.Found;
import mn.ukhaalag.petition.api.Readers.Reader;
import mn.ukhaalag.petition.publication.Publications;
import mn.ukhaalag.petition.publication.Timeline;
import mn.ukhaalag.petition.publication.page.Event;
import mn.ukhaalag.petition.publication.page.Published;
import mn.ukhaalag.web.BadInput;
import mn.ukhaalag.web.Languages;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Petitions to be read by programs.
@RestController
@RequestMapping(path = "/api/v1/petitions", produces = MediaType.APPLICATION_JSON_VALUE)
class PetitionData {

  /// What its petitioner is told: all but what the offices do among themselves.
  private static final Set<Act> FOR_SENDER =
      EnumSet.complementOf(
          EnumSet.of(
              Act.NOTED, Act.HELPED, Act.ANSWER_DRAFTED, Act.ANSWER_RETURNED, Act.ESCALATED));

  private final Readers readers;
  private final Documents documents;
  private final Publications publications;
  private final PublishedSearch search;
  private final Timeline timeline;
  private final Taxonomy taxonomy;
  private final Areas areas;
  private final Organisations organisations;
  private final Words words;
  private final String home;

  PetitionData(
      Readers readers,
      Documents documents,
      Publications publications,
      PublishedSearch search,
      Timeline timeline,
      Taxonomy taxonomy,
      Areas areas,
      Organisations organisations,
      Words words,
      @Value("${ukhaalag.address}") String home) {
    this.readers = readers;
    this.documents = documents;
    this.publications = publications;
    this.search = search;
    this.timeline = timeline;
    this.taxonomy = taxonomy;
    this.areas = areas;
    this.organisations = organisations;
    this.words = words;
    this.home = home;
  }

  /// The published ones, the last received first.
  ///
  /// @throws BadInput if a parameter makes no sense
  @GetMapping
  ResponseEntity<Part> list(ListRequest asked, HttpServletRequest request) {
    var checked = asked.check(taxonomy, areas, organisations);
    List<Found> found = search.list(checked.search(), checked.after(), checked.limit() + 1);
    boolean hasMore = found.size() > checked.limit();
    List<Published> shown = found.stream().limit(checked.limit()).map(Found::published).toList();
    var headers = new HttpHeaders();
    String next = null;
    if (hasMore) {
      String last = shown.getLast().reference().slug();
      next = NextLink.of(home, request, last);
      headers.set(HttpHeaders.LINK, NextLink.header(home, request, last));
    }
    return ResponseEntity.ok()
        .headers(headers)
        .body(new Part(shown.stream().map(documents::ofPublic).toList(), next));
  }

  /// @throws NotFound if there is none, or none for the one who asks
  @GetMapping("/{reference}")
  PetitionDocument show(
      @PathVariable String reference,
      @RequestHeader(name = Readers.SECRET, required = false) @Nullable String secret,
      Actor actor,
      HttpServletRequest request) {
    return switch (readers.reader(reference, secret, actor, request)) {
      case Reader.Sender(Petition petition) -> documents.ofSender(petition);
      case Reader.Office(Petition petition, boolean seesSender) ->
          documents.ofOffice(petition, seesSender);
      case Reader.Anybody(Reference number) -> documents.ofPublic(published(number));
    };
  }

  /// What was done to it, oldest first.
  ///
  /// @throws NotFound if there is none, or none for the one who asks
  @GetMapping("/{reference}/timeline")
  List<PetitionDocument.Event> timeline(
      @PathVariable String reference,
      @RequestHeader(name = Readers.SECRET, required = false) @Nullable String secret,
      Actor actor,
      HttpServletRequest request) {
    List<Event> events =
        switch (readers.reader(reference, secret, actor, request)) {
          case Reader.Sender(Petition petition) -> events(petition, FOR_SENDER);
          case Reader.Office(Petition petition, _) -> events(petition, EnumSet.allOf(Act.class));
          case Reader.Anybody(Reference number) -> timeline.of(published(number));
        };
    Language language = Languages.of(request);
    return events.stream().map(event -> document(event, language)).toList();
  }

  private List<Event> events(Petition petition, Set<Act> visible) {
    return timeline.of(petition.id(), petition.organisation(), visible);
  }

  private PetitionDocument.Event document(Event event, Language language) {
    String act = event.act().key();
    return new PetitionDocument.Event(
        act,
        words.get(language, "petition.act." + act),
        event.at(),
        documents.organisation(event.organisation()));
  }

  private Published published(Reference number) {
    return publications
        .find(number)
        .orElseThrow(() -> new NotFound("published petition " + number))
        .published();
  }
}
