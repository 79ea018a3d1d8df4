package mn.ukhaalag.petition.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.petition.Reference;
import mn.ukhaalag.petition.Taxonomy;
import mn.ukhaalag.petition.api.NextLink;
import mn.ukhaalag.petition.api.PublishedSearch;
import mn.ukhaalag.petition.api.PublishedSearch.Found;
import mn.ukhaalag.petition.open311.GeoReport.Token;
import mn.ukhaalag.web.BadInput;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The requests that everybody may read: published petitions.
@RestController
@RequestMapping("/open311/v2")
class RequestList {

  private static final String ROOT = "service_requests";

  private final PublishedSearch search;
  private final RequestDocuments documents;
  private final OwnRequests own;
  private final Taxonomy taxonomy;
  private final GeoReportWriter writer;
  private final Clock clock;
  private final String home;

  RequestList(
      PublishedSearch search,
      RequestDocuments documents,
      OwnRequests own,
      Taxonomy taxonomy,
      GeoReportWriter writer,
      Clock clock,
      @Value("${ukhaalag.address}") String home) {
    this.search = search;
    this.documents = documents;
    this.own = own;
    this.taxonomy = taxonomy;
    this.writer = writer;
    this.clock = clock;
    this.home = home;
  }

  @GetMapping("/requests.{format:xml|json}")
  ResponseEntity<byte[]> list(
      @PathVariable String format, RequestQuery query, HttpServletRequest request) {
    if (query.namesRequests()) {
      return write(format, search.list(query.references()), null, request);
    }
    var checked = query.check(taxonomy, clock.instant());
    Reference after = checked.after();
    if (after == null && checked.skip() > 0) {
      after = search.last(checked.search(), checked.skip()).orElse(null);
      if (after == null) {
        return write(format, List.of(), null, request);
      }
    }
    List<Found> found = search.list(checked.search(), after, checked.size() + 1);
    boolean hasMore = found.size() > checked.size();
    List<Found> shown = hasMore ? found.subList(0, checked.size()) : found;
    return write(format, shown, hasMore ? shown.getLast() : null, request);
  }

  @GetMapping("/requests/{id}.{format:xml|json}")
  ResponseEntity<byte[]> show(
      @PathVariable String id, @PathVariable String format, HttpServletRequest request) {
    List<Found> found = Reference.parse(id).map(List::of).map(search::list).orElse(List.of());
    if (found.isEmpty()) {
      throw missing();
    }
    return write(format, found, null, request);
  }

  /// Requests get their number at once, so that a token is the number itself.
  @GetMapping("/tokens/{token}.{format:xml|json}")
  ResponseEntity<byte[]> token(
      @PathVariable String token, @PathVariable String format, Actor actor) {
    Reference reference = Reference.parse(token).orElseThrow(RequestList::missing);
    if (search.list(List.of(reference)).isEmpty() && !own.has(actor, reference)) {
      throw missing();
    }
    return writer.write(
        Format.of(format), HttpStatus.OK, ROOT, List.of(new Token(reference.slug(), token)));
  }

  private ResponseEntity<byte[]> write(
      String format, List<Found> found, @Nullable Found last, HttpServletRequest request) {
    Language language = Locales.of(request);
    var answer =
        writer.write(
            Format.of(format),
            HttpStatus.OK,
            ROOT,
            found.stream().map(it -> documents.of(it, language)).toList());
    if (last == null) {
      return answer;
    }
    String link = NextLink.header(home, request, last.published().reference().slug());
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .header(HttpHeaders.LINK, link)
        .body(answer.getBody());
  }

  private static BadInput missing() {
    return new BadInput(HttpStatus.NOT_FOUND, Message.of("petition.open311.problem.request"));
  }
}
