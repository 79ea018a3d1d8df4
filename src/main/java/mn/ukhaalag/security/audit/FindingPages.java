package mn.ukhaalag.security.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.security.RegisterFile;
import mn.ukhaalag.security.Sight;
import mn.ukhaalag.security.audit.page.FindingPage;
import mn.ukhaalag.security.audit.page.FindingsPage;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Findings: those of everybody who keeps them, and each owner's own.
@Controller
@RequestMapping(FindingPages.PATH)
class FindingPages {

  static final String PATH = "/work/security/findings";

  private static final int PAGE = 50;
  private static final int FILE = 100_000;
  private static final int WORDS = 5000;

  private final Findings findings;
  private final Mending mending;
  private final Organisations organisations;
  private final Posts posts;
  private final LegalTime legalTime;
  private final Notes notes;

  FindingPages(
      Findings findings,
      Mending mending,
      Organisations organisations,
      Posts posts,
      LegalTime legalTime,
      Notes notes) {
    this.findings = findings;
    this.mending = mending;
    this.organisations = organisations;
    this.posts = posts;
    this.legalTime = legalTime;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView list(
      @RequestParam(defaultValue = "true") boolean open,
      @RequestParam(required = false) @Nullable UUID before,
      Actor actor) {
    List<Finding> found = findings.list(search(actor, open, before), PAGE + 1);
    List<Finding> shown = found.subList(0, Math.min(PAGE, found.size()));
    String next =
        found.size() > PAGE ? PATH + "?open=" + open + "&before=" + shown.getLast().id() : null;
    var page = new FindingsPage(shown, houses(shown), owners(shown), open, legalTime.today(), next);
    return new ModelAndView("security/audit/findings", "it", page);
  }

  @GetMapping("/findings.csv")
  void file(Actor actor, HttpServletResponse response) throws IOException {
    List<Finding> found = findings.list(search(actor, false, null), FILE);
    Map<UUID, Organisation> houses = houses(found);
    Map<UUID, Post> owners = owners(found);
    List<String> columns =
        List.of(
            "number",
            "organisation",
            "title",
            "words",
            "severity",
            "owner",
            "due_on",
            "state",
            "evidence",
            "remark",
            "closed_at");
    RegisterFile.write(
        response,
        "findings",
        columns,
        lines -> found.forEach(it -> lines.write(cells(it, houses, owners))));
  }

  private static List<String> cells(
      Finding finding, Map<UUID, Organisation> houses, Map<UUID, Post> owners) {
    Organisation house = houses.get(finding.organisation());
    Post owner = owners.get(finding.owner());
    return List.of(
        finding.reference(),
        house == null ? "" : house.code(),
        finding.title(),
        finding.words(),
        finding.severity().name(),
        owner == null ? "" : owner.code(),
        finding.dueOn().toString(),
        finding.state().name(),
        Objects.toString(finding.evidence(), ""),
        Objects.toString(finding.remark(), ""),
        Objects.toString(finding.closedAt(), ""));
  }

  private static Findings.Search search(Actor actor, boolean isOpen, @Nullable UUID before) {
    Sight.official(actor);
    Set<UUID> own =
        actor.holdings().stream().map(Holding::post).collect(Collectors.toUnmodifiableSet());
    return new Findings.Search(Sight.of(actor), own, null, isOpen, before);
  }

  @GetMapping("/{id}")
  ModelAndView show(@PathVariable UUID id, Actor actor) {
    return page(get(id, actor), actor, Typed.NOTHING, new Problems());
  }

  @PostMapping("/{id}/report")
  ModelAndView report(
      @PathVariable UUID id,
      @RequestParam Map<String, String> params,
      Actor actor,
      HttpServletResponse response) {
    Finding finding = get(id, actor);
    Holding held =
        actor.holdings().stream()
            .filter(it -> it.post().equals(finding.owner()))
            .findFirst()
            .orElseThrow(() -> new NotFound("the mending of finding " + id));
    var typed = new Typed(params);
    var problems = new Problems();
    String evidence = new Reading(typed, problems).text("evidence", WORDS);
    if (!problems.isEmpty()) {
      return Forms.again(page(finding, actor, typed, problems));
    }
    mending.report(actor, held, id, evidence);
    notes.tell(response, "security.finding.note.reported");
    return Forms.seeOther(finding.path());
  }

  @GraveAct
  @PostMapping("/{id}/check")
  ModelAndView check(
      @PathVariable UUID id,
      @RequestParam Map<String, String> params,
      Actor actor,
      HttpServletResponse response) {
    Finding finding = get(id, actor);
    Holding held =
        Sight.keeper(actor, finding.organisation())
            .orElseThrow(() -> new NotFound("the check of finding " + id));
    var typed = new Typed(params);
    var problems = new Problems();
    check(actor, held, id, typed, problems);
    if (!problems.isEmpty()) {
      return Forms.again(page(finding, actor, typed, problems));
    }
    notes.tell(response, "security.note.kept");
    return Forms.seeOther(finding.path());
  }

  private void check(Actor actor, Holding held, UUID id, Typed typed, Problems problems) {
    boolean isClosed = typed.get("decision").equals("close");
    boolean isOpened = typed.get("decision").equals("open");
    problems.addIf(!isClosed && !isOpened, "decision", "web.problem.choice");
    String remark =
        isOpened
            ? new Reading(typed, problems).text("remark", WORDS)
            : new Reading(typed, problems).optionalText("remark", WORDS);
    if (!problems.isEmpty()) {
      return;
    }
    try {
      if (isClosed) {
        mending.close(actor, held, id);
      } else {
        mending.open(actor, held, id, remark);
      }
    } catch (Conflict refused) {
      problems.add("decision", refused.reason().key());
    }
  }

  /// Its owner and those who keep the audits of his organisation see it; a head to whom it went up
  /// does, too.
  private Finding get(UUID id, Actor actor) {
    Sight.official(actor);
    Sight sight = Sight.of(actor);
    return findings
        .find(id)
        .filter(
            it ->
                sight.reaches(it.organisation())
                    || Mending.isOwner(actor, it)
                    || isSuperior(sight, it))
        .orElseThrow(() -> new NotFound("finding " + id));
  }

  private boolean isSuperior(Sight sight, Finding finding) {
    return finding.told() > 1
        && organisations.superior(finding.organisation()).stream()
            .anyMatch(it -> sight.reaches(it.id()));
  }

  private Map<UUID, Organisation> houses(List<Finding> shown) {
    return organisations.named(
        shown.stream().map(Finding::organisation).collect(Collectors.toSet()));
  }

  private Map<UUID, Post> owners(List<Finding> shown) {
    return posts.named(shown.stream().map(Finding::owner).collect(Collectors.toSet()));
  }

  private ModelAndView page(Finding finding, Actor actor, Typed typed, Problems problems) {
    boolean isOwner = Mending.isOwner(actor, finding);
    var page =
        new FindingPage(
            finding,
            organisations.get(finding.organisation()),
            posts.get(finding.owner()),
            isOwner && finding.state() == Finding.State.OPEN,
            !isOwner
                && finding.state() == Finding.State.REPORTED
                && Sight.keeper(actor, finding.organisation()).isPresent(),
            Sight.of(actor).reaches(finding.organisation()),
            legalTime.today(),
            typed,
            problems);
    return new ModelAndView("security/audit/finding", "it", page);
  }
}
