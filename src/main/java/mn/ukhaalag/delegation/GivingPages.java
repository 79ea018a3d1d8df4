package mn.ukhaalag.delegation;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.delegation.page.NewDelegationPage;
import mn.ukhaalag.delegation.page.OfOrganisationPage;
import mn.ukhaalag.directory.DelegationRegister.Wish;
import mn.ukhaalag.directory.Delegations;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.directory.Staff;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.web.Conflict;
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

/// Where a post is handed over, by its holder, by his head or by an administrator.
@Controller
@RequestMapping(DelegationPages.PATH)
class GivingPages {

  private static final String TEMPLATE = "delegation/new";
  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_ORDER = 60;
  private static final int MOST = 200;

  private final Deputies deputies;
  private final Delegations delegations;
  private final HandingOver handingOver;
  private final Organisations organisations;
  private final Posts posts;
  private final LegalTime legalTime;
  private final Notes notes;

  GivingPages(
      Deputies deputies,
      Delegations delegations,
      HandingOver handingOver,
      Organisations organisations,
      Posts posts,
      LegalTime legalTime,
      Notes notes) {
    this.deputies = deputies;
    this.delegations = delegations;
    this.handingOver = handingOver;
    this.organisations = organisations;
    this.posts = posts;
    this.legalTime = legalTime;
    this.notes = notes;
  }

  @GetMapping("/organisations/{code}")
  ModelAndView ofOrganisation(@PathVariable String code, Actor actor) {
    deputies.official(actor);
    Organisation organisation =
        organisations.byCode(code).orElseThrow(() -> new NotFound("organisation " + code));
    Powers powers = deputies.powers(actor, organisation.id());
    List<Staff.Seat> seats =
        deputies.seats(organisation.id()).stream()
            .filter(it -> powers.over(it.post()).isPresent())
            .toList();
    if (seats.isEmpty()) {
      throw new NotFound("delegations of " + code);
    }
    Map<UUID, Post> known =
        seats.stream().map(Staff.Seat::post).collect(Collectors.toMap(Post::id, it -> it));
    var lines =
        delegations.ofPosts(known.keySet(), MOST).stream()
            .map(it -> deputies.line(it, Objects.requireNonNull(known.get(it.post()))))
            .toList();
    return new ModelAndView(
        "delegation/organisation", "it", new OfOrganisationPage(organisation, seats, lines));
  }

  @GetMapping("/new")
  ModelAndView ask(@RequestParam UUID post, Actor actor) {
    Post given = posts.get(post);
    author(actor, given);
    return new ModelAndView(TEMPLATE, "it", page(actor, given, Typed.NOTHING, new Problems()));
  }

  @GraveAct
  @PostMapping
  ModelAndView give(
      @RequestParam UUID post,
      @RequestParam Map<String, String> params,
      Actor actor,
      HttpServletResponse response) {
    Post given = posts.get(post);
    Author author = author(actor, given);
    var typed = new Typed(params);
    var problems = new Problems();
    Wish wish = wish(actor, given, new Reading(typed, problems));
    if (!problems.isEmpty()) {
      return Forms.again(TEMPLATE, page(actor, given, typed, problems));
    }
    try {
      UUID id = handingOver.give(author, wish);
      notes.tell(response, "delegation.given");
      return Forms.seeOther(DelegationPages.PATH + "/" + id);
    } catch (Conflict conflict) {
      problems.add("deputy", conflict.reason().key(), conflict.reason().arguments().toArray());
      return Forms.again(TEMPLATE, page(actor, given, typed, problems));
    }
  }

  /// As whom the actor hands the post over.
  ///
  /// @throws NotFound if he may not
  private Author author(Actor actor, Post post) {
    deputies.official(actor);
    return deputies
        .powers(actor, post.organisation())
        .over(post)
        .map(actor::as)
        .orElseThrow(() -> new NotFound("handing over of post " + post.id()));
  }

  private Wish wish(Actor actor, Post post, Reading form) {
    Problems problems = form.problems();
    UUID deputy = form.id("deputy");
    boolean isColleague =
        deputies.colleagues(actor, post).stream().anyMatch(it -> Deputies.who(it).equals(deputy));
    problems.addIf(!isColleague, "deputy", "directory.delegation.wrong.deputy");
    LocalDate from = form.day("from");
    LocalDate lastDay = form.day("to");
    if (problems.of("from") == null && problems.of("to") == null) {
      problems.addIf(from.isBefore(legalTime.today()), "from", "delegation.wrong.past");
      problems.addIf(lastDay.isBefore(from), "to", "delegation.wrong.order-of-days");
      problems.addIf(!lastDay.isBefore(from.plusYears(1)), "to", "delegation.wrong.long");
    }
    String reason = form.text("reason", LONGEST_REASON);
    String order = form.text("order", LONGEST_ORDER);
    return new Wish(
        post.id(), Objects.requireNonNullElse(deputy, post.id()), from, lastDay, reason, order);
  }

  private NewDelegationPage page(Actor actor, Post post, Typed typed, Problems problems) {
    String holder =
        deputies.seats(post.organisation()).stream()
            .filter(it -> it.post().id().equals(post.id()))
            .findFirst()
            .map(Staff.Seat::holder)
            .map(it -> it.official().name())
            .orElse("");
    return new NewDelegationPage(
        post,
        organisations.get(post.organisation()),
        holder,
        deputies.colleagues(actor, post),
        legalTime.today(),
        typed,
        problems);
  }
}
