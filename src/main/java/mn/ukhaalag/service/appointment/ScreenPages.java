package mn.ukhaalag.service.appointment;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.service.appointment.Visit.Kind;
import mn.ukhaalag.service.appointment.Visit.Status;
import mn.ukhaalag.service.appointment.page.ScreenPage;
import mn.ukhaalag.service.appointment.page.ScreenPage.Line;
import mn.ukhaalag.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The screen of a hall: which number is called to which counter. It says nothing of anybody.
@Controller
class ScreenPages {

  private static final String SECONDS = "10";
  private static final int NEXT = 3;

  private final Queue queue;
  private final Counters counters;
  private final Organisations organisations;
  private final Clock clock;

  ScreenPages(Queue queue, Counters counters, Organisations organisations, Clock clock) {
    this.queue = queue;
    this.counters = counters;
    this.organisations = organisations;
    this.clock = clock;
  }

  /// @param still for somebody who reads slowly: it stays as it is
  @GetMapping("/appointments/screens/{code}")
  ModelAndView show(
      @PathVariable String code,
      @RequestParam(defaultValue = "false") boolean still,
      HttpServletResponse response) {
    Organisation house =
        organisations.byCode(code).orElseThrow(() -> new NotFound("organisation " + code));
    List<Counter> shown = counters.of(house.id());
    if (shown.isEmpty()) {
      throw new NotFound("counters of " + code);
    }
    if (!still) {
      // Works without scripts, and a reader can stop it by the link on the page.
      response.setHeader("Refresh", SECONDS);
    }
    Instant now = clock.instant();
    List<Visit> today = queue.today(shown);
    return Views.page(
        "screen",
        new ScreenPage(house, shown.stream().map(it -> line(it, today, now)).toList(), now, still));
  }

  private static Line line(Counter counter, List<Visit> today, Instant now) {
    List<Visit> here = today.stream().filter(it -> it.counter().equals(counter.id())).toList();
    List<Visit> waiting = here.stream().filter(it -> isWaiting(it, now)).toList();
    return new Line(
        counter,
        here.stream()
            .filter(it -> it.status() == Status.CALLED)
            .map(Visit::ticket)
            .findFirst()
            .orElse(null),
        waiting.stream()
            .sorted(Comparator.comparing(it -> it.kind() != Kind.BOOKED))
            .map(Visit::ticket)
            .limit(NEXT)
            .toList(),
        waiting.size());
  }

  private static boolean isWaiting(Visit visit, Instant now) {
    return visit.status() == Status.WAITING
        || (visit.status() == Status.BOOKED && !visit.dueAt().isAfter(now));
  }
}
