package mn.ukhaalag.plan.drafting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Evidence;
import mn.ukhaalag.plan.Rights;
import mn.ukhaalag.plan.Step;
import mn.ukhaalag.plan.Steps.Ground;
import mn.ukhaalag.plan.Views;
import mn.ukhaalag.plan.drafting.page.ApprovalPage;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// The approval of a plan, or of its amendment, with the resolution that it rests on. The second
/// step is asked for before its page is shown, since files cannot wait for a code.
@GraveAct
@Controller
@RequestMapping("/work/plans/{id}/approval")
class ApprovalPages {

  private static final int LONGEST_LINE = 300;
  private static final int LONGEST_WORDS = 2000;

  private final Rights rights;
  private final Deeds deeds;
  private final Evidence evidence;
  private final Notes notes;

  ApprovalPages(Rights rights, Deeds deeds, Evidence evidence, Notes notes) {
    this.rights = rights;
    this.deeds = deeds;
    this.evidence = evidence;
    this.notes = notes;
  }

  @GraveAct
  @GetMapping
  ModelAndView ask(@PathVariable UUID id, Actor actor) {
    Document document = rights.see(actor, id);
    Step step =
        deeds.doable(actor, document).stream()
            .filter(Step::isApproval)
            .findFirst()
            .orElseThrow(() -> new NotFound("plan to approve " + id));
    return page(document, step, Typed.NOTHING, new Problems(), null, HttpStatus.OK);
  }

  @PostMapping
  ModelAndView approve(
      @PathVariable UUID id,
      @RequestParam Map<String, String> params,
      @RequestParam(name = Evidence.FIELD, required = false) @Nullable List<MultipartFile> files,
      Actor actor,
      HttpServletResponse response) {
    Document document = rights.see(actor, id);
    var typed = new Typed(params);
    var problems = new Problems();
    var reading = new Reading(typed, problems);
    Step step = reading.choice("step", Step.class);
    if (!step.isApproval()) {
      throw new NotFound("approval by " + step);
    }
    Ground ground = ground(reading);
    var stored = evidence.take(files == null ? List.of() : files, problems);
    if (!problems.isEmpty()) {
      return page(document, step, typed, problems, null, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      deeds.take(actor, document, step, ground, stored);
    } catch (Conflict conflict) {
      return page(
          rights.see(actor, id), step, typed, problems, conflict.reason(), HttpStatus.CONFLICT);
    }
    notes.tell(response, "plan.note.step." + step.name());
    return Forms.seeOther(document.path());
  }

  private static Ground ground(Reading reading) {
    return new Ground(
        reading.optionalText("words", LONGEST_WORDS),
        reading.text("decidedBy", LONGEST_LINE),
        reading.text("resolution", LONGEST_LINE),
        reading.day("resolvedOn"));
  }

  private static ModelAndView page(
      Document document,
      Step step,
      Typed form,
      Problems problems,
      @Nullable Message conflict,
      HttpStatus status) {
    return Views.page(
        "drafting/approval", new ApprovalPage(document, step, form, problems, conflict), status);
  }
}
