package mn.ukhaalag.service.appointment;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Message;
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
import org.springframework.web.servlet.ModelAndView;

/// A counter at work: today's list, calling the next one, giving numbers at the door.
@Controller
@RequestMapping("/work/appointments/{counter}")
class CounterPages {

  private final AppointmentRights rights;
  private final CounterViews view;
  private final Queue queue;
  private final Reasons reasons;
  private final Notes notes;

  CounterPages(
      AppointmentRights rights, CounterViews view, Queue queue, Reasons reasons, Notes notes) {
    this.rights = rights;
    this.view = view;
    this.queue = queue;
    this.reasons = reasons;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView show(
      Actor actor,
      HttpServletResponse response,
      @PathVariable UUID counter,
      @RequestParam(required = false) @Nullable LocalDate day) {
    Views.keepNot(response);
    return Views.page("counter", view.page(actor, rights.counter(actor, counter), day, null));
  }

  /// Says what became of the one who was called, and calls the next.
  @PostMapping("/calls")
  ModelAndView call(
      Actor actor,
      HttpServletResponse response,
      @PathVariable UUID counter,
      @RequestParam Map<String, String> fields) {
    Counter at = rights.counter(actor, counter);
    Author by = rights.asClerk(actor, at.organisation());
    var typed = new Typed(fields);
    @Nullable UUID current = new Reading(typed, new Problems()).id("current");
    VisitAct became = typed.get("became").equals("ABSENT") ? VisitAct.ABSENT : VisitAct.SERVED;
    try {
      Optional<Visit> next = queue.next(at.id(), current, became, by);
      notes.tell(
          response,
          next.isPresent() ? "service.appointment.desk.called" : "service.appointment.desk.nobody",
          next.map(Visit::ticket).orElse(""));
      return Forms.seeOther(at.workPath());
    } catch (Conflict conflict) {
      return again(actor, at, conflict.reason());
    }
  }

  /// Gives a number to somebody at the door.
  @PostMapping("/tickets")
  ModelAndView give(
      Actor actor, @PathVariable UUID counter, @RequestParam Map<String, String> fields) {
    Counter at = rights.counter(actor, counter);
    var typed = new Typed(fields);
    @Nullable UUID reason = new Reading(typed, new Problems()).id("reason");
    if (reason == null || !reasons.at(at.id()).contains(reason)) {
      return again(actor, at, Message.of("service.appointment.problem.reason"));
    }
    Visit visit =
        queue.give(VisitorForm.key(typed), at, reason, rights.asClerk(actor, at.organisation()));
    return Forms.seeOther(visit.workPath() + "/ticket");
  }

  private ModelAndView again(Actor actor, Counter at, Message why) {
    return Views.page("counter", view.page(actor, at, null, why), HttpStatus.CONFLICT);
  }
}
