package mn.ukhaalag.security;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.Identity;
import mn.ukhaalag.access.ReadingLog;
import mn.ukhaalag.access.ReadingViews;
import mn.ukhaalag.access.RegisterNumber;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.inbox.KeptThings;
import mn.ukhaalag.security.page.AuditPage;
import mn.ukhaalag.security.page.UnusualPage;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where the auditor searches who looked at whose data. What is kept away from him has no readings.
@Controller
@RequestMapping(AuditPages.PATH)
class AuditPages {

  static final String PATH = "/work/audit/readings";

  private final ReadingLog readings;
  private final ReadingViews views;
  private final Unusual unusual;
  private final Organisations organisations;
  private final Posts posts;
  private final KeptThings keptThings;
  private final LegalTime legalTime;

  AuditPages(
      ReadingLog readings,
      ReadingViews views,
      Unusual unusual,
      Organisations organisations,
      Posts posts,
      KeptThings keptThings,
      LegalTime legalTime) {
    this.readings = readings;
    this.views = views;
    this.unusual = unusual;
    this.organisations = organisations;
    this.posts = posts;
    this.keptThings = keptThings;
    this.legalTime = legalTime;
  }

  /// The register number is looked for by its hash and stands in no address that a log keeps:
  /// the form of this page is sent by POST where it is filled in.
  @GetMapping
  ModelAndView search(
      @RequestParam Map<String, String> params,
      @RequestParam(required = false) @Nullable Long before,
      @RequestParam(required = false) @Nullable UUID reader,
      Actor actor) {
    actor.require(Role.AUDITOR);
    return page(actor, new Typed(params), before, reader);
  }

  @PostMapping
  ModelAndView find(@RequestParam Map<String, String> params, Actor actor) {
    actor.require(Role.AUDITOR);
    return page(actor, new Typed(params), null, null);
  }

  private ModelAndView page(
      Actor actor, Typed typed, @Nullable Long before, @Nullable UUID reader) {
    Set<UUID> kept = keptThings.from(actor);
    var problems = new Problems();
    var search = search(typed, before, reader, problems);
    List<ReadingLog.Reading> found =
        problems.isEmpty() ? readings.search(search, kept, ReadingViews.PAGE + 1) : List.of();
    var page =
        new AuditPage(
            organisations.list(),
            typed.get("organisation"),
            typed.get("register"),
            typed.get("thing"),
            typed.get("from"),
            typed.get("to"),
            views.list("/work", "", PATH, query(typed, reader), found),
            unusual.recent(kept),
            search.registerNumber() != null && readings.isUnproven(search.registerNumber()),
            problems);
    var view = new ModelAndView("security/readings", "it", page);
    view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return view;
  }

  private ReadingLog.Search search(
      Typed typed, @Nullable Long before, @Nullable UUID reader, Problems problems) {
    var fields = new Reading(typed, problems);
    Optional<LocalDate> from = fields.optionalDay("from");
    Optional<LocalDate> to = fields.optionalDay("to");
    return new ReadingLog.Search(
        reader,
        organisation(typed.get("organisation"), problems),
        register(typed.get("register"), problems),
        typed.get("thing").isBlank() ? null : typed.get("thing").strip(),
        from.map(it -> it.atStartOfDay(WorkingCalendar.ZONE).toInstant()).orElse(null),
        to.map(WorkingCalendar::endOf).orElse(null),
        before);
  }

  private @Nullable UUID organisation(String code, Problems problems) {
    if (code.isBlank()) {
      return null;
    }
    Optional<Organisation> found = organisations.byCode(code.strip());
    problems.addIf(found.isEmpty(), "organisation", "security.readings.organisation.wrong");
    return found.map(Organisation::id).orElse(null);
  }

  private @Nullable String register(String typed, Problems problems) {
    if (typed.isBlank()) {
      return null;
    }
    if (RegisterNumber.read(typed, legalTime.today())
        instanceof RegisterNumber.Valid(RegisterNumber number, _)) {
      return Identity.of(number).number();
    }
    problems.add("register", "access.relative.wrong");
    return null;
  }

  private static String query(Typed typed, @Nullable UUID reader) {
    var query = new StringBuilder();
    for (String field : List.of("organisation", "thing", "from", "to")) {
      if (!typed.get(field).isBlank()) {
        query.append('&').append(field).append('=');
        query.append(URLEncoder.encode(typed.get(field).strip(), StandardCharsets.UTF_8));
      }
    }
    return reader == null ? query.toString() : query.append("&reader=").append(reader).toString();
  }

  @GetMapping("/unusual")
  ModelAndView unusual(@RequestParam(required = false) @Nullable Long before, Actor actor) {
    actor.require(Role.AUDITOR);
    List<Unusual.Case> found =
        unusual.newest(keptThings.from(actor), before, ReadingViews.PAGE + 1);
    List<Unusual.Case> shown = found.subList(0, Math.min(ReadingViews.PAGE, found.size()));
    Map<UUID, Post> held =
        posts.named(
            shown.stream()
                .map(Unusual.Case::post)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    var lines = shown.stream().map(it -> line(it, held.values())).toList();
    String next =
        found.size() > ReadingViews.PAGE ? PATH + "/unusual?before=" + shown.getLast().id() : null;
    return new ModelAndView("security/unusual", "it", new UnusualPage(lines, next));
  }

  private UnusualPage.Line line(Unusual.Case unusualOne, Collection<Post> held) {
    Optional<Post> post = held.stream().filter(it -> it.id().equals(unusualOne.post())).findFirst();
    Optional<Organisation> house = post.map(it -> organisations.get(it.organisation()));
    return new UnusualPage.Line(
        unusualOne.kind().name(),
        unusualOne.at(),
        unusualOne.readerName(),
        house.map(Organisation::nameMn).orElse("") + post.map(it -> ", " + it.titleMn()).orElse(""),
        house.map(Organisation::nameEn).orElse("") + post.map(it -> ", " + it.titleEn()).orElse(""),
        unusualOne.thing(),
        unusualOne.reader() == null ? null : PATH + "?reader=" + unusualOne.reader());
  }
}
