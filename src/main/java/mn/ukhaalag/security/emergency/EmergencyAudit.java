package mn.ukhaalag.security.emergency;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.access.ReadingViews;
import mn.ukhaalag.access.Separation;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.inbox.KeptThings;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.security.emergency.page.AuditPage;
import mn.ukhaalag.security.emergency.page.AuditedPage;
import mn.ukhaalag.security.emergency.page.Use;
import mn.ukhaalag.security.emergency.page.Use.Verdict;
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

/// Where auditors look at each use, and say what they think of it. Nobody looks at his own, nor at
/// that of a complaint about him.
@Controller
@RequestMapping(EmergencyAudit.PATH)
class EmergencyAudit {

  static final String PATH = "/work/audit/emergency";

  private static final String TEMPLATE = "security/emergency-audited";
  private static final int LONGEST_REMARK = 1000;

  private final Emergencies emergencies;
  private final Uses uses;
  private final Accounts accounts;
  private final Posts posts;
  private final Organisations organisations;
  private final Separation separation;
  private final KeptThings keptThings;
  private final Notes notes;

  EmergencyAudit(
      Emergencies emergencies,
      Uses uses,
      Accounts accounts,
      Posts posts,
      Organisations organisations,
      Separation separation,
      KeptThings keptThings,
      Notes notes) {
    this.emergencies = emergencies;
    this.uses = uses;
    this.accounts = accounts;
    this.posts = posts;
    this.organisations = organisations;
    this.separation = separation;
    this.keptThings = keptThings;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView list(@RequestParam(required = false) @Nullable UUID before, Actor actor) {
    author(actor);
    List<Use> found = uses.list(keptThings.from(actor), before, ReadingViews.PAGE + 1);
    List<Use> shown = found.subList(0, Math.min(ReadingViews.PAGE, found.size()));
    String next =
        found.size() > ReadingViews.PAGE ? PATH + "?before=" + shown.getLast().id() : null;
    return new ModelAndView("security/emergency-audit", "it", new AuditPage(shown, next));
  }

  @GetMapping("/{id}")
  ModelAndView show(@PathVariable UUID id, Actor actor) {
    return new ModelAndView(
        TEMPLATE, "it", page(find(id, actor), author(actor), Typed.NOTHING, new Problems()));
  }

  @GraveAct
  @PostMapping("/{id}/mark")
  ModelAndView mark(
      @PathVariable UUID id,
      @RequestParam Map<String, String> params,
      Actor actor,
      HttpServletResponse response) {
    Use use = find(id, actor);
    Author author = author(actor);
    if (separation.isOne(author, use.account(), use.post())) {
      throw new NotFound("own emergency " + id);
    }
    var typed = new Typed(params);
    var problems = new Problems();
    var form = new Reading(typed, problems);
    Verdict verdict = form.choice("verdict", Verdict.class);
    String remark = form.text("remark", LONGEST_REMARK);
    if (!problems.isEmpty()) {
      return Forms.again(TEMPLATE, page(use, author, typed, problems));
    }
    emergencies.mark(author, use, verdict, remark);
    notes.tell(response, "security.emergency.marked");
    return Forms.seeOther(PATH + "/" + id);
  }

  private static Author author(Actor actor) {
    actor.requireAccount();
    return actor.as(actor.require(Role.AUDITOR));
  }

  private Use find(UUID id, Actor actor) {
    author(actor);
    return uses.find(id)
        .filter(it -> !keptThings.from(actor).contains(it.thing().id()))
        .orElseThrow(() -> new NotFound("emergency " + id));
  }

  private AuditedPage page(Use use, Author author, Typed typed, Problems problems) {
    Post post = posts.get(use.post());
    Organisation house = organisations.get(use.organisation());
    var mark = use.mark();
    return new AuditedPage(
        use,
        house.nameMn() + ", " + post.titleMn(),
        house.nameEn() + ", " + post.titleEn(),
        uses.looks(use.id()),
        mark == null ? null : accounts.names(Set.of(mark.by())).get(mark.by()),
        mark == null && !separation.isOne(author, use.account(), use.post()),
        typed,
        problems);
  }
}
