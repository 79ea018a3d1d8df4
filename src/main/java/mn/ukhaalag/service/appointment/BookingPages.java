package mn.ukhaalag.service.appointment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.service.appointment.Slot.Choice;
import mn.ukhaalag.service.appointment.page.BookPage;
import mn.ukhaalag.service.appointment.page.ChoosePage;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Taking a time: where, what for, when, who. Each step is a page of its own with an address.
@Controller
class BookingPages {

  private static final int OTHERS = 6;

  private final Booking booking;
  private final ChangeLimit limit;
  private final Clock clock;
  private final Counters counters;
  private final Reasons reasons;
  private final FreeSlots free;
  private final TimeViews times;
  private final VisitorForm visitors;
  private final VisitPasses passes;
  private final Hoarding hoarding;
  private final Services services;
  private final Organisations organisations;

  BookingPages(
      Booking booking,
      ChangeLimit limit,
      Clock clock,
      Counters counters,
      Reasons reasons,
      FreeSlots free,
      TimeViews times,
      VisitorForm visitors,
      VisitPasses passes,
      Hoarding hoarding,
      Services services,
      Organisations organisations) {
    this.booking = booking;
    this.limit = limit;
    this.clock = clock;
    this.counters = counters;
    this.reasons = reasons;
    this.free = free;
    this.times = times;
    this.visitors = visitors;
    this.passes = passes;
    this.hoarding = hoarding;
    this.services = services;
    this.organisations = organisations;
  }

  /// Where and what for; once that is known, when.
  @GetMapping("/appointments/new")
  ModelAndView choose(
      @RequestParam(required = false) @Nullable UUID reason,
      @RequestParam(defaultValue = "") String service,
      @RequestParam(defaultValue = "") String organisation,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate day) {
    if (reason != null) {
      return Views.page("times", times.page(open(reason), null, from, day, null));
    }
    Optional<Service> wanted = services.find(service);
    Optional<Organisation> house = organisations.byCode(organisation);
    List<Reason> found =
        house.isPresent()
            ? reasons.open(house.get().id()).stream().filter(it -> isFor(it, wanted)).toList()
            : List.of();
    List<UUID> houses =
        wanted.isPresent()
            ? reasons.openFor(wanted.get().id()).stream().map(Reason::organisation).toList()
            : reasons.organisations();
    return Views.page(
        "choose",
        new ChoosePage(
            wanted.orElse(null),
            house.orElse(null),
            organisations.list().stream().filter(it -> houses.contains(it.id())).toList(),
            found));
  }

  private static boolean isFor(Reason reason, Optional<Service> wanted) {
    return wanted.isEmpty() || wanted.get().id().equals(reason.service());
  }

  private Reason open(UUID id) {
    return reasons
        .find(id)
        .filter(it -> !it.isEnded())
        .orElseThrow(() -> new NotFound("open reason " + id));
  }

  /// Who comes, at the chosen time.
  @GetMapping("/appointments/new/details")
  ModelAndView details(
      Actor actor, @RequestParam UUID reason, @RequestParam(defaultValue = "") String slot) {
    Typed typed = visitors.known(actor, Map.of("slot", slot));
    Reason chosen = open(reason);
    return free(chosen, slot)
        .map(it -> Views.page("book", form(actor, chosen, it, typed, new Problems())))
        .orElseGet(() -> taken(actor, chosen, typed));
  }

  /// Takes the time; whoever comes too late is shown the next free ones, with all he typed.
  @PostMapping("/appointments")
  ModelAndView book(
      Actor actor,
      @RequestParam UUID reason,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      HttpServletResponse response) {
    Reason chosen = open(reason);
    var typed = new Typed(fields);
    var problems = new Problems();
    Optional<Choice> choice = Choice.of(typed.get("slot"));
    problems.addIf(choice.isEmpty(), "slot", "service.appointment.problem.slot");
    Person person = visitors.person(actor, typed, problems);
    UUID key = VisitorForm.key(typed);
    problems.addIf(
        !actor.isSignedIn() && hoarding.isGreedy(request),
        "phone",
        "service.appointment.problem.greedy");
    if (choice.isEmpty() || !problems.isEmpty()) {
      return Forms.again(form(actor, chosen, typed, problems));
    }
    var wish = new Booking.Wish(key, chosen.id(), choice.get(), person);
    return switch (booking.book(wish, new Author(actor.account(), null))) {
      case Booking.Outcome.Booked(Visit visit) -> {
        hoarding.took(request);
        passes.grant(actor, response, visit);
        yield Forms.seeOther(visit.ownPath());
      }
      case Booking.Outcome.Taken _ -> taken(actor, chosen, typed);
      case Booking.Outcome.TooMany(int most) -> {
        problems.add("slot", "service.appointment.problem.too-many", most);
        yield Forms.again(form(actor, chosen, typed, problems));
      }
    };
  }

  private Optional<Slot> free(Reason reason, String value) {
    return Choice.of(value)
        .flatMap(
            choice ->
                free.of(counters.taking(reason.id()), choice.day(), 1, null).stream()
                    .filter(it -> it.value().equals(value))
                    .findFirst());
  }

  private ModelAndView form(Actor actor, Reason reason, Typed typed, Problems problems) {
    Optional<Slot> slot = free(reason, typed.get("slot"));
    return Views.page("book", form(actor, reason, slot.orElse(null), typed, problems));
  }

  private ModelAndView taken(Actor actor, Reason reason, Typed typed) {
    var problems = new Problems().add("slot", "service.appointment.problem.taken");
    return Views.page("book", form(actor, reason, null, typed, problems), HttpStatus.CONFLICT);
  }

  private BookPage form(
      Actor actor, Reason reason, @Nullable Slot slot, Typed typed, Problems problems) {
    List<Counter> taking = counters.taking(reason.id());
    List<Slot> others =
        slot == null ? free.next(taking, times.near(typed.get("slot")), OTHERS, null) : List.of();
    return new BookPage(
        organisations.get(reason.organisation()),
        reason,
        slot,
        others,
        Stream.concat(Stream.ofNullable(slot), others.stream())
            .collect(Collectors.toMap(Slot::value, limit::of, (one, same) -> one)),
        clock.instant(),
        TimeViews.byId(taking),
        null,
        actor.isSignedIn(),
        typed,
        VisitorForm.keyFor(typed),
        problems);
  }
}
