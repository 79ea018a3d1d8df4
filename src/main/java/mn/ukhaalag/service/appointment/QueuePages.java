package mn.ukhaalag.service.appointment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.appointment.page.BookPage;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Drawing a number of today's queue from home.
@Controller
@RequestMapping("/appointments/queue")
class QueuePages {

  private final Queue queue;
  private final Waits waits;
  private final Counters counters;
  private final Reasons reasons;
  private final VisitorForm visitors;
  private final VisitPasses passes;
  private final Hoarding hoarding;
  private final Organisations organisations;

  QueuePages(
      Queue queue,
      Waits waits,
      Counters counters,
      Reasons reasons,
      VisitorForm visitors,
      VisitPasses passes,
      Hoarding hoarding,
      Organisations organisations) {
    this.queue = queue;
    this.waits = waits;
    this.counters = counters;
    this.reasons = reasons;
    this.visitors = visitors;
    this.passes = passes;
    this.hoarding = hoarding;
    this.organisations = organisations;
  }

  /// How many stand there today, and who draws a number.
  @GetMapping
  ModelAndView show(Actor actor, @RequestParam UUID reason) {
    Typed typed = visitors.known(actor, Map.of());
    return Views.page("book", form(actor, open(reason), typed, new Problems()));
  }

  private Reason open(UUID id) {
    return reasons
        .find(id)
        .filter(it -> !it.isEnded())
        .orElseThrow(() -> new NotFound("open reason " + id));
  }

  @PostMapping
  ModelAndView draw(
      Actor actor,
      @RequestParam UUID reason,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      HttpServletResponse response) {
    Reason chosen = open(reason);
    var typed = new Typed(fields);
    var problems = new Problems();
    Person person = visitors.person(actor, typed, problems);
    problems.addIf(
        !actor.isSignedIn() && hoarding.isGreedy(request),
        "phone",
        "service.appointment.problem.greedy");
    if (!problems.isEmpty()) {
      return Forms.again(Views.page("book", form(actor, chosen, typed, problems)));
    }
    var author = new Author(actor.account(), null);
    return switch (queue.draw(VisitorForm.key(typed), chosen.id(), person, author)) {
      case Queue.Outcome.Drawn(Visit visit) -> {
        hoarding.took(request);
        passes.grant(actor, response, visit);
        yield Forms.seeOther(visit.ownPath());
      }
      case Queue.Outcome.Full _ -> {
        problems.add("name", "service.appointment.problem.full");
        yield Views.page("book", form(actor, chosen, typed, problems), HttpStatus.CONFLICT);
      }
      case Queue.Outcome.TooMany(int most) -> {
        problems.add("name", "service.appointment.problem.too-many", most);
        yield Forms.again(Views.page("book", form(actor, chosen, typed, problems)));
      }
    };
  }

  private BookPage form(Actor actor, Reason reason, Typed typed, Problems problems) {
    List<Counter> taking = counters.taking(reason.id());
    Optional<Wait> shortest = waits.at(taking).stream().findFirst();
    return new BookPage(
        organisations.get(reason.organisation()),
        reason,
        null,
        List.of(),
        Map.of(),
        Instant.EPOCH,
        TimeViews.byId(taking),
        shortest.filter(Wait::takesMore).orElse(null),
        actor.isSignedIn(),
        typed,
        VisitorForm.keyFor(typed),
        problems);
  }
}
