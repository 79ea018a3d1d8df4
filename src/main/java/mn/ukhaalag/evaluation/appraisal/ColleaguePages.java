package mn.ukhaalag.evaluation.appraisal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.evaluation.Scale.Part;
import mn.ukhaalag.evaluation.Scales;
import mn.ukhaalag.evaluation.Views;
import mn.ukhaalag.evaluation.appraisal.Marks.Giver;
import mn.ukhaalag.evaluation.appraisal.Marks.Mark;
import mn.ukhaalag.evaluation.appraisal.Sides.Seen;
import mn.ukhaalag.evaluation.appraisal.Sides.Side;
import mn.ukhaalag.evaluation.appraisal.page.OpinionPage;
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

/// Where the rule has colleagues: the rater asks them, and each says what he thinks.
@Controller
@RequestMapping("/work/appraisals/{id}")
class ColleaguePages {

  private static final String TEMPLATE = "appraisal/opinion";
  private static final int MOST = 10;

  private final Sides sides;
  private final Appraisals appraisals;
  private final AppraisalView view;
  private final Deeds deeds;
  private final Scales scales;
  private final Posts posts;
  private final Notes notes;

  ColleaguePages(
      Sides sides,
      Appraisals appraisals,
      AppraisalView view,
      Deeds deeds,
      Scales scales,
      Posts posts,
      Notes notes) {
    this.sides = sides;
    this.appraisals = appraisals;
    this.view = view;
    this.deeds = deeds;
    this.scales = scales;
    this.posts = posts;
    this.notes = notes;
  }

  @PostMapping("/colleagues")
  ModelAndView ask(
      @PathVariable UUID id,
      @RequestParam(name = "colleagues", required = false) List<String> chosen,
      Actor actor,
      HttpServletResponse response) {
    Seen seen = sides.see(actor, id);
    Appraisal appraisal = seen.as(Side.RATER);
    requireAsked(appraisal);
    List<UUID> wanted =
        posts.of(appraisal.organisation()).stream()
            .map(Post::id)
            .filter(it -> !it.equals(appraisal.post()) && !it.equals(appraisal.rater()))
            .filter(it -> chosen != null && chosen.contains(it.toString()))
            .toList();
    if (wanted.isEmpty() || wanted.size() > MOST) {
      var problems = new Problems().add("colleagues", "evaluation.appraisal.problem.ask", MOST);
      return Views.refused("appraisal/appraisal", view.page(seen, Typed.NOTHING, problems));
    }
    deeds.ask(actor.as(appraisal.rater()), appraisal, wanted);
    notes.tell(response, "evaluation.appraisal.note.done");
    return Forms.seeOther(appraisal.path());
  }

  /// Colleagues are asked only where the rule has it, and only until it is rated.
  private void requireAsked(Appraisal appraisal) {
    if (parts(appraisal).isEmpty() || appraisal.isRated()) {
      throw new NotFound("colleagues of appraisal " + appraisal.id());
    }
  }

  private List<Part> parts(Appraisal appraisal) {
    return Measured.askedOfColleagues(scales.get(appraisal.scale()));
  }

  @GetMapping("/opinion")
  ModelAndView ask(@PathVariable UUID id, Actor actor) {
    sides.asked(actor, id);
    return Views.page(TEMPLATE, page(get(id), Typed.NOTHING, new Problems()));
  }

  @PostMapping("/opinion")
  ModelAndView tell(
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      Actor actor,
      HttpServletResponse response) {
    UUID post = sides.asked(actor, id);
    Appraisal appraisal = get(id);
    var typed = new Typed(fields);
    var reading = new Reading(typed, new Problems());
    List<Mark> marks = AppraisalPages.marks(reading, parts(appraisal), Giver.COLLEAGUE, post);
    if (!reading.problems().isEmpty()) {
      return Views.refused(TEMPLATE, page(appraisal, typed, reading.problems()));
    }
    deeds.tell(actor.as(post), appraisal, post, marks);
    notes.tell(response, "evaluation.appraisal.note.done");
    return Forms.seeOther("/work/appraisals");
  }

  private Appraisal get(UUID id) {
    return appraisals.find(id).orElseThrow(() -> new NotFound("appraisal " + id));
  }

  private OpinionPage page(Appraisal appraisal, Typed typed, Problems problems) {
    return new OpinionPage(
        appraisal.id(),
        view.person(appraisal),
        view.title(appraisal.post()),
        appraisal.year(),
        appraisal.part().name(),
        parts(appraisal).stream().map(AppraisalView::rateable).toList(),
        typed,
        problems);
  }
}
