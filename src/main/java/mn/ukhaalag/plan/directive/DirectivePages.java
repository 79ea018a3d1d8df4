package mn.ukhaalag.plan.directive;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.plan.Directive;
import mn.ukhaalag.plan.Directive.Facts;
import mn.ukhaalag.plan.Directive.Origin;
import mn.ukhaalag.plan.Directives;
import mn.ukhaalag.plan.Executors.Executor;
import mn.ukhaalag.plan.Leadership;
import mn.ukhaalag.plan.Names;
import mn.ukhaalag.plan.Rights;
import mn.ukhaalag.plan.Views;
import mn.ukhaalag.plan.directive.page.DirectivesPage;
import mn.ukhaalag.plan.directive.page.GivingPage;
import mn.ukhaalag.plan.page.Named;
import mn.ukhaalag.plan.page.Named.Choice;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The list of tasks, and the giving of a new one.
@Controller
@RequestMapping("/work/directives")
class DirectivePages {

  private static final int ROWS = 50;
  private static final int LONGEST_TEXT = 5000;
  private static final int LONGEST_NUMBER = 100;

  private final Directives directives;
  private final Giving giving;
  private final Rights rights;
  private final Leadership leadership;
  private final Names names;
  private final Posts posts;
  private final LegalTime legalTime;
  private final Clock clock;
  private final Notes notes;

  DirectivePages(
      Directives directives,
      Giving giving,
      Rights rights,
      Leadership leadership,
      Names names,
      Posts posts,
      LegalTime legalTime,
      Clock clock,
      Notes notes) {
    this.directives = directives;
    this.giving = giving;
    this.rights = rights;
    this.leadership = leadership;
    this.names = names;
    this.posts = posts;
    this.legalTime = legalTime;
    this.clock = clock;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView list(@RequestParam Map<String, String> params, Actor actor) {
    var typed = new Typed(params);
    boolean isAll = "all".equals(typed.get("view"));
    UUID after = new Reading(typed, new Problems()).id("after");
    List<Directive> found = directives.find(rights.sight(actor), !isAll, after, ROWS + 1);
    List<Directive> shown = found.stream().limit(ROWS).toList();
    Names.Known known = names.known(shown.stream().map(it -> it.facts().post()).toList());
    String next =
        found.size() > ROWS
            ? "/work/directives?" + (isAll ? "view=all&" : "") + "after=" + shown.getLast().id()
            : null;
    List<DirectivesPage.Row> rows =
        shown.stream().map(it -> new DirectivesPage.Row(it, who(known, it))).toList();
    return Views.page(
        "directive/list",
        new DirectivesPage(rows, isAll, actor.holds(Role.HEAD), next, clock.instant()),
        HttpStatus.OK);
  }

  private Named who(Names.Known known, Directive directive) {
    Named post = known.of(directive.facts().post());
    return post.mn().isEmpty() ? names.organisation(directive.facts().organisation()) : post;
  }

  @GetMapping("/new")
  ModelAndView form(Actor actor) {
    Holding giver = giver(actor);
    var typed =
        new Typed(
            Map.of(
                "origin", Origin.MEETING.name(),
                "issuedOn", legalTime.today().toString(),
                "organisation", giver.organisation().toString(),
                "needsProof", "yes"));
    return page(giver, typed, List.of(), new Problems(), HttpStatus.OK);
  }

  @GraveAct
  @PostMapping
  ModelAndView give(
      @RequestParam MultiValueMap<String, String> params,
      Actor actor,
      HttpServletResponse response) {
    Holding giver = giver(actor);
    var typed = new Typed(params.toSingleValueMap());
    var problems = new Problems();
    Facts facts = read(giver, new Reading(typed, problems));
    List<String> chosen = params.getOrDefault("helpers", List.of());
    if (!problems.isEmpty()) {
      return page(giver, typed, chosen, problems, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Directive directive = giving.give(actor.as(giver), giver, facts, helpers(giver, facts, chosen));
    notes.tell(response, "plan.note.directive-given", directive.reference());
    return Forms.seeOther(directive.path());
  }

  private Facts read(Holding giver, Reading reading) {
    Problems problems = reading.problems();
    UUID chosen = reading.id("organisation");
    UUID organisation = chosen == null ? giver.organisation() : chosen;
    problems.addIf(!below(giver).contains(organisation), "organisation", "web.problem.choice");
    UUID post = reading.id("post");
    checkPost(giver, organisation, post, problems);
    LocalDate issuedOn = reading.day("issuedOn");
    problems.addIf(issuedOn.isAfter(legalTime.today()), "issuedOn", "plan.problem.future");
    LocalDate dueOn = reading.day("dueOn");
    problems.addIf(dueOn.isBefore(issuedOn), "dueOn", "plan.problem.period");
    return new Facts(
        reading.choice("origin", Origin.class),
        reading.optionalText("number", LONGEST_NUMBER),
        issuedOn,
        reading.text("text", LONGEST_TEXT),
        organisation,
        post,
        dueOn,
        reading.has("needsProof"));
  }

  /// The head of a unit names somebody of it; the head of an organisation may name a whole one.
  private void checkPost(Holding giver, UUID organisation, @Nullable UUID post, Problems problems) {
    boolean isElsewhere =
        post != null && posts.of(organisation).stream().noneMatch(it -> it.id().equals(post));
    problems.addIf(isElsewhere, "post", "plan.problem.post-elsewhere");
    boolean isBeyond =
        !isElsewhere
            && !leadership.leadsAll(giver)
            && (post == null || !leadership.led(giver).contains(post));
    problems.addIf(isBeyond, "post", "plan.problem.post-of-unit");
  }

  /// The post in which the actor gives tasks: the one that leads most.
  private Holding giver(Actor actor) {
    return actor.holdings().stream()
        .filter(leadership::leadsAll)
        .findFirst()
        .orElseGet(() -> actor.require(Role.HEAD));
  }

  private Set<UUID> below(Holding giver) {
    Set<UUID> own = Set.of(giver.organisation());
    return leadership.leadsAll(giver) ? rights.withAllBelow(own) : own;
  }

  private List<Choice> posts(Holding giver) {
    List<Choice> all = names.posts(giver.organisation());
    Set<UUID> led = leadership.led(giver);
    return leadership.leadsAll(giver)
        ? all
        : all.stream().filter(it -> led.contains(UUID.fromString(it.value()))).toList();
  }

  /// Organisations below and posts of the giver's own that help; whoever carries it out does not
  /// help himself.
  private List<Executor> helpers(Holding giver, Facts facts, List<String> chosen) {
    var helpers = new ArrayList<Executor>();
    for (Choice it : names.organisations(below(giver))) {
      UUID id = UUID.fromString(it.value());
      if (chosen.contains(it.value()) && !id.equals(facts.organisation())) {
        helpers.add(new Executor(id, null));
      }
    }
    for (Choice it : posts(giver)) {
      UUID id = UUID.fromString(it.value());
      if (chosen.contains(it.value()) && !id.equals(facts.post())) {
        helpers.add(new Executor(giver.organisation(), id));
      }
    }
    return helpers;
  }

  private ModelAndView page(
      Holding giver, Typed typed, List<String> chosen, Problems problems, HttpStatus status) {
    var page =
        new GivingPage(names.organisations(below(giver)), posts(giver), chosen, typed, problems);
    return Views.page("directive/new", page, status);
  }
}
