package mn.ukhaalag.service.appointment;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// One appointment or number, to those who work at the counter, and what became of it.
@Controller
@RequestMapping("/work/appointments/visits/{number}")
class TurnPages {

  /// What a clerk writes down, by the end of its address.
  private static final Map<String, VisitAct> ACTS =
      Map.of(
          "arrival", VisitAct.CAME,
          "call", VisitAct.CALLED,
          "service", VisitAct.SERVED,
          "absence", VisitAct.ABSENT,
          "cancellation", VisitAct.CANCELLED_BY_OFFICE);

  private final AppointmentRights rights;
  private final CounterViews view;
  private final Queue queue;
  private final Notes notes;

  TurnPages(AppointmentRights rights, CounterViews view, Queue queue, Notes notes) {
    this.rights = rights;
    this.view = view;
    this.queue = queue;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView show(Actor actor, HttpServletResponse response, @PathVariable String number) {
    Views.keepNot(response);
    return Views.page("turn", view.turn(actor, rights.visit(actor, number), null));
  }

  /// The paper for somebody at the door.
  @GetMapping("/ticket")
  ModelAndView ticket(Actor actor, HttpServletResponse response, @PathVariable String number) {
    Views.keepNot(response);
    return Views.page("ticket", view.turn(actor, rights.visit(actor, number), null));
  }

  @PostMapping("/{deed}")
  ModelAndView mark(
      Actor actor,
      HttpServletResponse response,
      @PathVariable String number,
      @PathVariable String deed) {
    Visit visit = rights.visit(actor, number);
    VisitAct act = ACTS.get(deed);
    if (act == null) {
      throw new NotFound("deed " + deed);
    }
    Author by = rights.asClerk(actor, visit.organisation());
    try {
      Visit marked = queue.mark(visit, act, by);
      notes.tell(response, "service.appointment.desk.done." + act, marked.ticket());
      return Forms.seeOther("/work/appointments/" + visit.counter());
    } catch (Conflict conflict) {
      return Views.page("turn", view.turn(actor, visit, conflict.reason()), HttpStatus.CONFLICT);
    }
  }
}
