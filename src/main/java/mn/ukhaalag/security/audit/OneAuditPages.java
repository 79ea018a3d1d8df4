package mn.ukhaalag.security.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.security.Sight;
import mn.ukhaalag.security.audit.page.AuditPage;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One audit, what it found, and the form in which a finding is entered.
@Controller
@RequestMapping(AuditPages.PATH + "/{id}")
class OneAuditPages {

  private static final int TITLE = 200;
  private static final int WORDS = 5000;

  private final Audits audits;
  private final Findings findings;
  private final Mending mending;
  private final Organisations organisations;
  private final Posts posts;
  private final LegalTime legalTime;
  private final Notes notes;

  OneAuditPages(
      Audits audits,
      Findings findings,
      Mending mending,
      Organisations organisations,
      Posts posts,
      LegalTime legalTime,
      Notes notes) {
    this.audits = audits;
    this.findings = findings;
    this.mending = mending;
    this.organisations = organisations;
    this.posts = posts;
    this.legalTime = legalTime;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView show(@PathVariable UUID id, Actor actor) {
    return page(get(id, actor), actor, Typed.NOTHING, new Problems());
  }

  @PostMapping("/findings")
  ModelAndView find(
      @PathVariable UUID id,
      @RequestParam Map<String, String> params,
      Actor actor,
      HttpServletResponse response) {
    Audit audit = get(id, actor);
    Holding held =
        Sight.keeper(actor, audit.organisation())
            .orElseThrow(() -> new NotFound("the keeping of audit " + id));
    var typed = new Typed(params);
    var problems = new Problems();
    Mending.Found found = found(audit, new Reading(typed, problems));
    if (!problems.isEmpty()) {
      return Forms.again(page(audit, actor, typed, problems));
    }
    mending.enter(audit, found, actor.as(held));
    notes.tell(response, "security.note.kept");
    return Forms.seeOther(audit.path());
  }

  /// In the order of the page.
  private Mending.Found found(Audit audit, Reading fields) {
    String title = fields.text("title", TITLE);
    String words = fields.optionalText("words", WORDS);
    Finding.Severity severity = fields.choice("severity", Finding.Severity.class);
    UUID owner = fields.id("owner");
    boolean isOfHouse =
        posts.of(audit.organisation()).stream().anyMatch(it -> it.id().equals(owner));
    fields.problems().addIf(!isOfHouse, "owner", "web.problem.choice");
    LocalDate due = fields.day("dueOn");
    boolean isBefore = due.isBefore(audit.doneOn());
    fields.problems().addIf(isBefore, "dueOn", "security.finding.problem.due");
    return new Mending.Found(
        title, words, severity, Objects.requireNonNullElse(owner, audit.id()), due);
  }

  private Audit get(UUID id, Actor actor) {
    Sight sight = Sight.required(actor);
    return audits
        .find(id)
        .filter(it -> sight.reaches(it.organisation()))
        .orElseThrow(() -> new NotFound("audit " + id));
  }

  private ModelAndView page(Audit audit, Actor actor, Typed typed, Problems problems) {
    List<Finding> found = findings.of(audit.id());
    Map<UUID, Post> owners = posts.named(found.stream().map(Finding::owner).toList());
    var page =
        new AuditPage(
            audit,
            organisations.get(audit.organisation()),
            found,
            owners,
            posts.of(audit.organisation()),
            Sight.keeper(actor, audit.organisation()).isPresent(),
            legalTime.today(),
            typed,
            problems);
    return new ModelAndView("security/audit/audit", "it", page);
  }
}
