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
import org.springframework.web.bind.annotation.ModelAttribute;
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

  /// A form on the page: whoever sends one has a side of the evaluation before anything else is
  /// looked at.
  record Form(Actor actor, Seen seen, Typed typed, Reading reading, HttpServletResponse response) {

    /// Somebody acts in the post that the evaluation names, even if he holds another one today.
    Author author(UUID post) {
      return actor.as(post);
    }

    Word word(List<Mark> marks) {
      return new Word(reading.text("words", LONGEST), marks, reading.revision());
    }
  }

  @ModelAttribute
  Form form(
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      Actor actor,
      HttpServletResponse response) {
    var typed = new Typed(fields);
    var reading = new Reading(typed, new Problems());
    return new Form(actor, sides.see(actor, id), typed, reading, response);
  }

  @GetMapping
  ModelAndView show(@ModelAttribute(binding = false) Form form) {
    return Views.page(TEMPLATE, view.page(form.seen(), Typed.NOTHING, new Problems()));
  }

  @PostMapping("/self-assessment")
  ModelAndView assess(@ModelAttribute(binding = false) Form form) {
    Appraisal appraisal = form.seen().as(Side.PERSON);
    Word word = form.word(marks(form.reading(), rated(appraisal), Giver.SELF, appraisal.post()));
    return finish(form, () -> deeds.assess(form.author(appraisal.post()), appraisal, word));
  }

  @GraveAct
  @PostMapping("/rating")
  ModelAndView rate(@ModelAttribute(binding = false) Form form) {
    Appraisal appraisal = form.seen().as(Side.RATER);
    Word word = form.word(marks(form.reading(), rated(appraisal), Giver.RATER, appraisal.rater()));
    List<String> needs = needs(form.reading());
    return finish(form, () -> deeds.rate(form.author(appraisal.rater()), appraisal, word, needs));
  }

  private List<Part> rated(Appraisal appraisal) {
    return Measured.rated(scales.get(appraisal.scale()));
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
  ModelAndView accept(@ModelAttribute(binding = false) Form form) {
    Appraisal appraisal = form.seen().as(Side.PERSON);
    int revision = form.reading().revision();
    return finish(form, () -> deeds.accept(form.author(appraisal.post()), appraisal, revision));
  }

  @PostMapping("/objection")
  ModelAndView object(@ModelAttribute(binding = false) Form form) {
    Appraisal appraisal = form.seen().as(Side.PERSON);
    String words = form.reading().text("words", LONGEST);
    int revision = form.reading().revision();
    return finish(
        form, () -> deeds.object(form.author(appraisal.post()), appraisal, words, revision));
  }

  @GraveAct
  @PostMapping("/decision")
  ModelAndView decide(@ModelAttribute(binding = false) Form form) {
    Appraisal appraisal = form.seen().as(Side.DECIDER);
    var marks = new ArrayList<Mark>();
    for (Part part : scales.get(appraisal.scale()).content().parts()) {
      Optional<BigDecimal> percent = form.reading().optionalHundredth(AppraisalView.field(part));
      percent.ifPresent(
          it -> marks.add(new Mark(Giver.DECIDER, appraisal.decider(), part.key(), it, 1)));
    }
    Word word = form.word(marks);
    return finish(form, () -> deeds.decide(form.author(appraisal.decider()), appraisal, word));
  }

  @PostMapping("/meetings")
  ModelAndView meet(@ModelAttribute(binding = false) Form form) {
    Appraisal appraisal = form.seen().as(Side.RATER);
    Reading reading = form.reading();
    LocalDate day = reading.day("heldOn");
    String said = reading.text("said", LONGEST);
    reading
        .problems()
        .addIf(day.isAfter(legalTime.today()), "heldOn", "evaluation.appraisal.problem.future");
    return finish(form, () -> deeds.meet(form.author(appraisal.rater()), appraisal, day, said));
  }

  /// Does it, if nothing is wrong with the form, and leads back to the page.
  private ModelAndView finish(Form form, Runnable deed) {
    Problems problems = form.reading().problems();
    if (!problems.isEmpty()) {
      return Views.refused(TEMPLATE, view.page(form.seen(), form.typed(), problems));
    }
    deed.run();
    notes.tell(form.response(), "evaluation.appraisal.note.done");
    return Forms.seeOther(form.seen().appraisal().path());
  }
}
