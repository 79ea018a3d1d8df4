package mn.ukhaalag.service.appointment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.ReadingViews;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.appointment.Slot.Choice;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// An appointment, to the one who comes: its receipt, its file for a calendar, moving, cancelling.
@Controller
@RequestMapping("/appointments/{number}")
class VisitPages {

  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final VisitPasses passes;
  private final VisitViews view;
  private final Booking booking;
  private final Reasons reasons;
  private final TimeViews times;
  private final ReadingViews readings;
  private final Notes notes;

  VisitPages(
      VisitPasses passes,
      VisitViews view,
      Booking booking,
      Reasons reasons,
      TimeViews times,
      ReadingViews readings,
      Notes notes) {
    this.passes = passes;
    this.view = view;
    this.booking = booking;
    this.reasons = reasons;
    this.times = times;
    this.readings = readings;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView show(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String number) {
    Views.keepNot(response);
    Optional<Visit> own = passes.find(actor, request, number);
    return own.isPresent()
        ? Views.page("own", view.page(own.get()))
        : FindPages.elsewhere(actor, number);
  }

  @GetMapping("/calendar.ics")
  ResponseEntity<String> calendar(
      Actor actor, HttpServletRequest request, @PathVariable String number) {
    Visit visit = passes.get(actor, request, number);
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + visit.number().slug() + ".ics\"")
        .body(view.calendar(visit, actor.language()));
  }

  /// Who looked at it in office.
  @GetMapping("/readings")
  ModelAndView readings(
      Actor actor,
      HttpServletRequest request,
      @PathVariable String number,
      @RequestParam(required = false) @Nullable Long before) {
    Visit visit = passes.get(actor, request, number);
    return readings.ofThing(visit.thing(), visit.number().text(), visit.ownPath(), before);
  }

  /// The other times that are free.
  @GetMapping("/time")
  ModelAndView times(
      Actor actor,
      HttpServletRequest request,
      @PathVariable String number,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate day) {
    Visit visit = changeable(actor, request, number);
    return Views.page("times", times.page(reasons.get(visit.reason()), visit, from, day, null));
  }

  private Visit changeable(Actor actor, HttpServletRequest request, String number) {
    Visit visit = passes.get(actor, request, number);
    if (!booking.isChangeable(visit)) {
      throw new Conflict(Message.of("service.appointment.refused.late", visit.number().text()));
    }
    return visit;
  }

  @GetMapping("/time/new")
  ModelAndView askToMove(
      Actor actor,
      HttpServletRequest request,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String slot) {
    Visit visit = changeable(actor, request, number);
    Choice choice = Choice.of(slot).orElseThrow(() -> new NotFound("slot " + slot));
    return Views.page("move", view.move(visit, choice, slot));
  }

  @PostMapping("/time")
  ModelAndView move(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String slot) {
    Visit visit = changeable(actor, request, number);
    Choice choice = Choice.of(slot).orElseThrow(() -> new NotFound("slot " + slot));
    return switch (booking.move(visit.id(), choice, new Author(actor.account(), null))) {
      case Booking.Outcome.Booked(Visit moved) -> {
        notes.tell(response, "service.appointment.moved", moved.number().text());
        yield Forms.seeOther(moved.ownPath());
      }
      case Booking.Outcome.Taken _, Booking.Outcome.TooMany _ ->
          Views.page(
              "times",
              times.page(
                  reasons.get(visit.reason()),
                  visit,
                  null,
                  choice.day(),
                  Message.of("service.appointment.problem.taken-move")),
              HttpStatus.CONFLICT);
    };
  }

  @GetMapping("/cancellation/new")
  ModelAndView askToCancel(Actor actor, HttpServletRequest request, @PathVariable String number) {
    return Views.page("cancel", passes.get(actor, request, number));
  }

  @PostMapping("/cancellation")
  ModelAndView cancel(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String number) {
    Visit visit = passes.get(actor, request, number);
    booking.cancel(visit.id(), new Author(actor.account(), null));
    notes.tell(response, "service.appointment.cancelled", visit.number().text());
    return Forms.seeOther(visit.ownPath());
  }

  /// Closes it to this browser: on a machine that others use too.
  @PostMapping("/leaving")
  ModelAndView leave(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String number) {
    passes.end(response, passes.get(actor, request, number));
    notes.tell(response, "service.appointment.left");
    return Forms.seeOther("/");
  }
}
