package mn.ukhaalag.evaluation.appraisal;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.evaluation.Scale.Part;
import mn.ukhaalag.evaluation.Scales;
import mn.ukhaalag.evaluation.Views;
import mn.ukhaalag.evaluation.appraisal.Deeds.Word;
import mn.ukhaalag.evaluation.appraisal.Marks.Giver;
import mn.ukhaalag.evaluation.appraisal.Marks.Mark;
import mn.ukhaalag.evaluation.appraisal.Sides.Seen;
import mn.ukhaalag.evaluation.appraisal.Sides.Side;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.web.Forms;
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

/// An evaluation, for the official, the rater and the deciding body.
@Controller
@RequestMapping("/work/appraisals/{id}")
class AppraisalPages {

  private static final String TEMPLATE = "appraisal/appraisal";
  private static final int LONGEST = 5000;
  private static final int LONGEST_TOPIC = 300;
  private static final int MOST_TOPICS = 10;

  private final Sides sides;
  private final AppraisalView view;
  private final Deeds deeds;
  private final Scales scales;
  private final LegalTime legalTime;
  private final Notes notes;

  AppraisalPages(
      Sides sides,
      AppraisalView view,
      Deeds deeds,
      Scales scales,
      LegalTime legalTime,
      Notes notes) {
    this.sides = sides;
    this.view = view;
    this.deeds = deeds;
    this.scales = scales;
    this.legalTime = legalTime;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView show(@PathVariable UUID id, Actor actor) {
    return Views.page(TEMPLATE, view.page(sides.see(actor, id), Typed.NOTHING, new Problems()));
  }

  @PostMapping("/self-assessment")
  ModelAndView assess(
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      Actor actor,
      HttpServletResponse response) {
    Seen seen = sides.see(actor, id);
    Appraisal appraisal = seen.as(Side.PERSON);
    var typed = new Typed(fields);
    var reading = new Reading(typed, new Problems());
    List<Mark> marks =
        marks(reading, Measured.rated(scales.get(appraisal.scale())), Giver.SELF, appraisal.post());
    var word = new Word(reading.text("words", LONGEST), marks, reading.revision());
    return reading.problems().isEmpty()
        ? done(appraisal, response, () -> deeds.assess(author(actor, appraisal), appraisal, word))
        : refused(seen, typed, reading.problems());
  }

  @PostMapping("/rating")
  ModelAndView rate(
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      Actor actor,
      HttpServletResponse response) {
    Seen seen = sides.see(actor, id);
    Appraisal appraisal = seen.as(Side.RATER);
    var typed = new Typed(fields);
    var reading = new Reading(typed, new Problems());
    List<Mark> marks =
        marks(
            reading, Measured.rated(scales.get(appraisal.scale())), Giver.RATER, appraisal.rater());
    var word = new Word(reading.text("words", LONGEST), marks, reading.revision());
    List<String> needs = needs(reading);
    return reading.problems().isEmpty()
        ? done(
            appraisal,
            response,
            () ->
                deeds.rate(new Author(actor.account(), appraisal.rater()), appraisal, word, needs))
        : refused(seen, typed, reading.problems());
  }

  private static List<String> needs(Reading reading) {
    List<String> needs =
        reading
            .optionalText("needs", LONGEST)
            .lines()
            .map(String::strip)
            .filter(it -> !it.isEmpty())
            .distinct()
            .toList();
    boolean isTooMuch =
        needs.size() > MOST_TOPICS || needs.stream().anyMatch(it -> it.length() > LONGEST_TOPIC);
    reading
        .problems()
        .addIf(
            isTooMuch, "needs", "evaluation.appraisal.problem.needs", MOST_TOPICS, LONGEST_TOPIC);
    return needs;
  }

  /// Marks of parts that must all be given.
  static List<Mark> marks(Reading reading, List<Part> parts, Giver giver, UUID post) {
    return parts.stream()
        .map(
            part ->
                new Mark(giver, post, part.key(), reading.hundredth(AppraisalView.field(part)), 1))
        .toList();
  }

  @PostMapping("/acceptance")
  ModelAndView accept(
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      Actor actor,
      HttpServletResponse response) {
    Appraisal appraisal = sides.see(actor, id).as(Side.PERSON);
    int revision = new Reading(new Typed(fields), new Problems()).revision();
    return done(
        appraisal, response, () -> deeds.accept(author(actor, appraisal), appraisal, revision));
  }

  @PostMapping("/objection")
  ModelAndView object(
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      Actor actor,
      HttpServletResponse response) {
    Seen seen = sides.see(actor, id);
    Appraisal appraisal = seen.as(Side.PERSON);
    var typed = new Typed(fields);
    var reading = new Reading(typed, new Problems());
    String words = reading.text("words", LONGEST);
    return reading.problems().isEmpty()
        ? done(
            appraisal,
            response,
            () -> deeds.object(author(actor, appraisal), appraisal, words, reading.revision()))
        : refused(seen, typed, reading.problems());
  }

  @GraveAct
  @PostMapping("/decision")
  ModelAndView decide(
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      Actor actor,
      HttpServletResponse response) {
    Seen seen = sides.see(actor, id);
    Appraisal appraisal = seen.as(Side.DECIDER);
    var typed = new Typed(fields);
    var reading = new Reading(typed, new Problems());
    var marks = new ArrayList<Mark>();
    for (Part part : scales.get(appraisal.scale()).content().parts()) {
      Optional<BigDecimal> percent = reading.optionalHundredth(AppraisalView.field(part));
      percent.ifPresent(
          it -> marks.add(new Mark(Giver.DECIDER, appraisal.decider(), part.key(), it, 1)));
    }
    var word = new Word(reading.text("words", LONGEST), marks, reading.revision());
    return reading.problems().isEmpty()
        ? done(
            appraisal,
            response,
            () -> deeds.decide(new Author(actor.account(), appraisal.decider()), appraisal, word))
        : refused(seen, typed, reading.problems());
  }

  @PostMapping("/meetings")
  ModelAndView meet(
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      Actor actor,
      HttpServletResponse response) {
    Seen seen = sides.see(actor, id);
    Appraisal appraisal = seen.as(Side.RATER);
    var typed = new Typed(fields);
    var reading = new Reading(typed, new Problems());
    LocalDate day = reading.day("heldOn");
    String said = reading.text("said", LONGEST);
    reading
        .problems()
        .addIf(day.isAfter(legalTime.today()), "heldOn", "evaluation.appraisal.problem.future");
    return reading.problems().isEmpty()
        ? done(
            appraisal,
            response,
            () -> deeds.meet(new Author(actor.account(), appraisal.rater()), appraisal, day, said))
        : refused(seen, typed, reading.problems());
  }

  private ModelAndView done(Appraisal appraisal, HttpServletResponse response, Runnable deed) {
    deed.run();
    notes.tell(response, "evaluation.appraisal.note.done");
    return Forms.seeOther(appraisal.path());
  }

  private ModelAndView refused(Seen seen, Typed typed, Problems problems) {
    return Views.refused(TEMPLATE, view.page(seen, typed, problems));
  }

  /// The official acts in the post that is evaluated, even if he holds another one today.
  private static Author author(Actor actor, Appraisal appraisal) {
    return new Author(actor.account(), appraisal.post());
  }
}
