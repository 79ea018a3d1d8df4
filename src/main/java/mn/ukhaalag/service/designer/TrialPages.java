package mn.ukhaalag.service.designer;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.service.AnswerLines;
import mn.ukhaalag.service.Publishing;
import mn.ukhaalag.service.Sandbox;
import mn.ukhaalag.service.Sandbox.Move;
import mn.ukhaalag.service.Sandbox.Scene;
import mn.ukhaalag.service.designer.Trials.Trial;
import mn.ukhaalag.service.designer.page.TrialPage;
import mn.ukhaalag.service.form.AnswerCheck;
import mn.ukhaalag.service.form.Facts;
import mn.ukhaalag.service.form.Form;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Notes;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.ObjectNode;

/// Walks what was filled in through the whole process of a version, act by act. All that was done
/// travels with the form, and is played again for every page; nothing is kept.
@Controller
@RequestMapping("/administration/services/{code}/versions/{number}/trial")
class TrialPages {

  /// As long as the page of a trial may stay open.
  private static final Duration LONGEST = Duration.ofDays(2);

  private final Desk desk;
  private final Trials trials;
  private final Publishing publishing;
  private final Sandbox sandbox;
  private final AnswerLines lines;
  private final Notes notes;
  private final Clock clock;

  TrialPages(
      Desk desk,
      Trials trials,
      Publishing publishing,
      Sandbox sandbox,
      AnswerLines lines,
      Notes notes,
      Clock clock) {
    this.desk = desk;
    this.trials = trials;
    this.publishing = publishing;
    this.sandbox = sandbox;
    this.lines = lines;
    this.notes = notes;
    this.clock = clock;
  }

  /// The form comes first, and its page says so: what is typed there is what the trial sends.
  @GetMapping
  ModelAndView begin(
      Actor actor,
      HttpServletResponse response,
      @PathVariable String code,
      @PathVariable int number) {
    notes.tell(response, "service.designer.note.trial");
    return Forms.seeOther(desk.open(actor, code, number).path() + "/preview");
  }

  @PostMapping
  ModelAndView play(
      Actor actor,
      @PathVariable String code,
      @PathVariable int number,
      @RequestParam MultiValueMap<String, String> fields) {
    Design design = desk.open(actor, code, number);
    Trial trial =
        trials.of(
            design,
            PreviewPages.one(fields, "sandbox-answers"),
            PreviewPages.one(fields, "sandbox-age"));
    List<Message> faults = faults(trial);
    return faults.isEmpty()
        ? page(trial, fields)
        : Forms.again(
            "service/designer/trial",
            new TrialPage(design.heading(), null, faults, TrialPage.Carried.NOTHING, List.of()));
  }

  /// Why it cannot be walked: the draft may have changed since the page was opened.
  private List<Message> faults(Trial trial) {
    List<Message> faults = publishing.faults(trial.design().definition());
    Form form = trial.form();
    var facts = new Facts(form.kept(trial.facts()), trial.facts().known());
    boolean isFilled = form.stop(facts).isEmpty() && AnswerCheck.check(form, facts).isEmpty();
    if (!faults.isEmpty() || (isFilled && trial.isWhole())) {
      return faults;
    }
    return List.of(Message.of(isFilled ? Trials.LEFT_OUT : "service.designer.trial.unfilled"));
  }

  private ModelAndView page(Trial trial, MultiValueMap<String, String> fields) {
    Design design = trial.design();
    ObjectNode answers = trial.form().kept(trial.facts());
    boolean isConfirmed = PreviewPages.one(fields, "sandbox-confirmed").equals("yes");
    var start =
        new Sandbox.Start(
            design.service(),
            design.version(),
            design.definition().bpmn(),
            answers,
            trial.facts().known(),
            isConfirmed,
            begun(PreviewPages.one(fields, "sandbox-begun")));
    List<Move> moves = moves(fields);
    Scene scene = sandbox.play(start, moves);
    var carried =
        new TrialPage.Carried(
            answers.toString(),
            trial.age(),
            start.at().toString(),
            sandbox.asksRegisters(start.bpmn()) ? isConfirmed : null,
            Moves.write(moves.subList(0, scene.played())),
            scene.played() < moves.size());
    return new ModelAndView(
        "service/designer/trial",
        "it",
        new TrialPage(
            design.heading(),
            scene,
            List.of(),
            carried,
            lines.of(trial.form(), answers, List.of())));
  }

  /// What was done before, and now; or without the last of it.
  private static List<Move> moves(MultiValueMap<String, String> fields) {
    var moves = new ArrayList<>(Moves.read(PreviewPages.one(fields, "sandbox-moves")));
    String pressed = PreviewPages.one(fields, "move");
    if (pressed.equals("undo") && !moves.isEmpty()) {
      moves.removeLast();
    }
    Moves.one(pressed).ifPresent(moves::add);
    return moves;
  }

  /// When it was sent; now, if it is sent now or what stands there cannot be.
  private Instant begun(String written) {
    Instant now = clock.instant();
    try {
      Instant at = written.isEmpty() ? now : Instant.parse(written);
      boolean isLikely = !at.isAfter(now) && at.isAfter(now.minus(LONGEST));
      return isLikely ? at : now;
    } catch (DateTimeException broken) {
      return now;
    }
  }
}
