package mn.ukhaalag.service.application;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.service.AnswerLines;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Confirmation;
import mn.ukhaalag.service.Confirmation.Outlook;
import mn.ukhaalag.service.Course;
import mn.ukhaalag.service.Intake;
import mn.ukhaalag.service.application.page.CheckPage;
import mn.ukhaalag.service.form.Facts;
import mn.ukhaalag.service.form.Question;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;

/// The summary to look through, and the sending.
@Controller
class SendingPages {

  private final Works works;
  private final Writers writers;
  private final Drafts drafts;
  private final Sending sending;
  private final Intake intake;
  private final Course course;
  private final Confirmation confirmation;
  private final AnswerLines lines;
  private final QuestionView view;
  private final LegalTime legalTime;
  private final Notes notes;
  private final Clock clock;

  SendingPages(
      Works works,
      Writers writers,
      Drafts drafts,
      Sending sending,
      Intake intake,
      Course course,
      Confirmation confirmation,
      AnswerLines lines,
      QuestionView view,
      LegalTime legalTime,
      Notes notes,
      Clock clock) {
    this.works = works;
    this.writers = writers;
    this.drafts = drafts;
    this.sending = sending;
    this.intake = intake;
    this.course = course;
    this.confirmation = confirmation;
    this.lines = lines;
    this.view = view;
    this.legalTime = legalTime;
    this.notes = notes;
    this.clock = clock;
  }

  @GetMapping("/applications/{draft}/check")
  ModelAndView check(Actor actor, HttpServletRequest request, @PathVariable UUID draft) {
    Work work = works.get(actor, writers.known(actor, request), draft);
    if (work.draft().application() != null) {
      return Forms.seeOther(work.draft().path());
    }
    if (work.form().stop(work.facts()).isPresent()) {
      return Forms.seeOther(work.draft().path() + "/stopped");
    }
    return work.open()
        .map(it -> Forms.seeOther(work.draft().path(it.name())))
        .orElseGet(() -> new ModelAndView("service/application/check", "it", page(actor, work)));
  }

  private CheckPage page(Actor actor, Work work) {
    JsonNode kept = work.form().kept(work.facts());
    var facts = new Facts(kept, work.facts().known());
    Set<String> changeable =
        work.questions().stream().map(Question::name).collect(Collectors.toUnmodifiableSet());
    return new CheckPage(
        work.draft().id(),
        work.service(),
        lines.of(work.form(), kept, work.form().hasFiles() ? view.of(work.draft()) : List.of()),
        changeable,
        work.version().fees().fee(facts, legalTime.today()).orElse(null),
        work.service().limit() == null
            ? null
            : WorkingCalendar.dayOf(
                intake.dueAt(work.service(), clock.instant(), null).minusSeconds(1)),
        outlook(actor, work, kept),
        work.completes(),
        actor.isSignedIn(),
        hash(work),
        new Problems());
  }

  /// What becomes of it where the process asks the registers; null where it does not, and for a
  /// case that came back, with which an official is busy already.
  private @Nullable Outlook outlook(Actor actor, Work work, JsonNode answers) {
    if (work.completes() || !actor.isSignedIn() || !course.asksRegisters(work.version())) {
      return null;
    }
    boolean isAtDesk = work.draft().desk() != null;
    return confirmation.outlook(
        isAtDesk ? null : actor.account(), work.form(), answers, work.facts().known());
  }

  /// Sends what was shown, or shows what has changed since.
  @PostMapping("/applications/{draft}/sending")
  ModelAndView send(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable UUID draft,
      @RequestParam String hash) {
    Writer writer = writers.known(actor, request);
    Work work = works.get(actor, writer, draft);
    if (!work.completes()) {
      actor.requireAccount();
    }
    if (work.draft().application() == null && !hash.equals(hash(work))) {
      notes.tell(response, "service.application.changed");
      return Forms.seeOther(work.draft().path() + "/check");
    }
    if (work.draft().application() == null && work.open().isPresent()) {
      return Forms.seeOther(work.draft().path());
    }
    sending.prepare(work.version());
    drafts.adopt(writer, work.draft());
    Application made = sending.send(actor, writer, work);
    if (work.draft().desk() != null && !work.completes()) {
      return Forms.seeOther("/work/desk/applications/" + made.reference().slug());
    }
    String next = work.completes() ? "" : "/receipt";
    if (work.completes()) {
      notes.tell(response, "service.application.completed");
    }
    return Forms.seeOther(made.ownPath() + next);
  }

  private static String hash(Work work) {
    try {
      byte[] text = work.draft().answers().toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException problem) {
      throw new IllegalStateException(problem);
    }
  }
}
