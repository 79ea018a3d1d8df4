package mn.ukhaalag.evaluation.appraisal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Official;
import mn.ukhaalag.directory.Officials;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.evaluation.Scale;
import mn.ukhaalag.evaluation.Scales;
import mn.ukhaalag.evaluation.Views;
import mn.ukhaalag.evaluation.appraisal.Appraisal.Half;
import mn.ukhaalag.evaluation.appraisal.Opening.Candidate;
import mn.ukhaalag.evaluation.appraisal.page.AppraisalsPage;
import mn.ukhaalag.evaluation.appraisal.page.AppraisalsPage.Line;
import mn.ukhaalag.evaluation.appraisal.page.OpeningPage;
import mn.ukhaalag.evaluation.page.Grade;
import mn.ukhaalag.evaluation.page.Named;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Option;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The evaluations that somebody has a part in, and where a rater begins new ones.
@Controller
@RequestMapping(ListPages.PATH)
class ListPages {

  static final String PATH = "/work/appraisals";
  private static final String POSTS = "posts";

  private final Appraisals appraisals;
  private final Opening opening;
  private final Sides sides;
  private final Scales scales;
  private final Officials officials;
  private final Posts posts;
  private final LegalTime legalTime;
  private final Notes notes;

  ListPages(
      Appraisals appraisals,
      Opening opening,
      Sides sides,
      Scales scales,
      Officials officials,
      Posts posts,
      LegalTime legalTime,
      Notes notes) {
    this.appraisals = appraisals;
    this.opening = opening;
    this.sides = sides;
    this.scales = scales;
    this.officials = officials;
    this.posts = posts;
    this.legalTime = legalTime;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView list(Actor actor) {
    actor.requireAccount();
    if (!actor.isOfficial()) {
      throw new NotFound("evaluations of a citizen");
    }
    List<UUID> held = actor.holdings().stream().map(Holding::post).toList();
    UUID self = sides.official(actor).orElse(null);
    List<Appraisal> own = self == null ? List.of() : appraisals.of(self);
    Predicate<Appraisal> isOther = it -> !it.official().equals(self);
    List<Appraisal> rated = appraisals.ratedBy(held).stream().filter(isOther).toList();
    List<Appraisal> decided = appraisals.decidedBy(held).stream().filter(isOther).toList();
    List<Appraisal> asked = appraisals.asked(held).stream().filter(isOther).toList();
    var all = new ArrayList<>(own);
    all.addAll(rated);
    all.addAll(decided);
    all.addAll(asked);
    var known = new Known(all);
    return Views.page(
        "appraisal/appraisals",
        new AppraisalsPage(
            own.stream().map(it -> known.line(it, true)).toList(),
            rated.stream().map(it -> known.line(it, true)).toList(),
            decided.stream().map(it -> known.line(it, true)).toList(),
            asked.stream().map(it -> known.line(it, false)).toList(),
            actor.holds(Role.HEAD)));
  }

  /// Names and scales of several evaluations, with three queries.
  private final class Known {

    private final Map<UUID, Official> people;
    private final Map<UUID, Post> titles;
    private final Map<UUID, Scale> rules;

    Known(Collection<Appraisal> all) {
      people = officials.named(all.stream().map(Appraisal::official).distinct().toList());
      titles = posts.named(all.stream().map(Appraisal::post).distinct().toList());
      rules = scales.named(all.stream().map(Appraisal::scale).distinct().toList());
    }

    /// @param mayKnow whether the one who looks may see how it stands
    Line line(Appraisal it, boolean mayKnow) {
      Official person = people.get(it.official());
      Post post = titles.get(it.post());
      Scale scale = rules.get(it.scale());
      return new Line(
          person == null ? "" : person.name(),
          post == null ? Named.NONE : new Named(post.titleMn(), post.titleEn()),
          it.year(),
          it.part().name(),
          mayKnow ? it.state().name() : "OPEN",
          mayKnow && scale != null ? scale.grade(it.score()) : Grade.NONE,
          mayKnow ? it.path() : it.path() + "/opinion");
    }
  }

  @GetMapping("/new")
  ModelAndView ask(Actor actor) {
    List<Candidate> candidates = candidates(actor);
    List<String> everybody = candidates.stream().map(ListPages::id).toList();
    String year = String.valueOf(legalTime.today().getYear());
    return Views.page(
        "appraisal/opening",
        page(actor, candidates, everybody, new Typed(Map.of("year", year)), new Problems()));
  }

  @PostMapping
  ModelAndView open(
      @RequestParam MultiValueMap<String, String> fields,
      Actor actor,
      HttpServletResponse response) {
    List<Candidate> candidates = candidates(actor);
    List<String> chosen = fields.getOrDefault(POSTS, List.of());
    var typed = new Typed(fields.toSingleValueMap());
    var reading = new Reading(typed, new Problems());
    Half part = reading.choice("part", Half.class);
    int year = year(typed, reading.problems());
    List<Candidate> wanted = candidates.stream().filter(it -> chosen.contains(id(it))).toList();
    reading.problems().addIf(wanted.isEmpty(), POSTS, "evaluation.appraisal.problem.nobody");
    if (!reading.problems().isEmpty()) {
      return Views.refused(
          "appraisal/opening", page(actor, candidates, chosen, typed, reading.problems()));
    }
    int opened = opening.open(actor, wanted, year, part);
    notes.tell(response, "evaluation.appraisal.note.opened", opened);
    return Forms.seeOther(PATH);
  }

  private List<Candidate> candidates(Actor actor) {
    actor.require(Role.HEAD);
    return opening.candidates(actor);
  }

  private int year(Typed typed, Problems problems) {
    int now = legalTime.today().getYear();
    boolean isYear =
        typed.get("year").equals(String.valueOf(now))
            || typed.get("year").equals(String.valueOf(now - 1));
    problems.addIf(
        !isYear,
        "year",
        "evaluation.appraisal.problem.year",
        String.valueOf(now - 1),
        String.valueOf(now));
    return isYear ? Integer.parseInt(typed.get("year")) : now;
  }

  private static String id(Candidate candidate) {
    return candidate.rated().post().id().toString();
  }

  private static OpeningPage page(
      Actor actor,
      List<Candidate> candidates,
      List<String> chosen,
      Typed typed,
      Problems problems) {
    boolean isEnglish = actor.language() == Language.EN;
    List<Option> options =
        candidates.stream()
            .map(
                it ->
                    new Option(
                        id(it),
                        it.holder().official().name(),
                        isEnglish ? it.rated().post().titleEn() : it.rated().post().titleMn()))
            .toList();
    return new OpeningPage(options, chosen, typed, problems);
  }
}
