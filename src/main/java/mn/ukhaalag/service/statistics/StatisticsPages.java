package mn.ukhaalag.service.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.service.statistics.page.CasesPage;
import mn.ukhaalag.service.statistics.page.ServicePage;
import mn.ukhaalag.service.statistics.page.StatisticsPage;
import mn.ukhaalag.service.statistics.page.StatisticsPage.Line;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// From all services to one, from one to a step of its process, and on to the cases. Sums are for
/// every official; a case is shown to those who may see it anyway.
@Controller
class StatisticsPages {

  static final String PATH = "/work/services/statistics";

  private final Counting counting;
  private final Figures figures;
  private final CaseFinder cases;
  private final Services services;
  private final Organisations organisations;
  private final LegalTime legalTime;

  StatisticsPages(
      Counting counting,
      Figures figures,
      CaseFinder cases,
      Services services,
      Organisations organisations,
      LegalTime legalTime) {
    this.counting = counting;
    this.figures = figures;
    this.cases = cases;
    this.services = services;
    this.organisations = organisations;
    this.legalTime = legalTime;
  }

  /// What is wanted, as it stands in the address; what cannot be understood selects nothing.
  record Wanted(@Nullable String from, @Nullable String to, @Nullable String organisation) {}

  @GetMapping(PATH)
  ModelAndView all(Actor actor, Wanted wanted) {
    requireOfficial(actor);
    counting.catchUp();
    Period period = period(wanted);
    return new ModelAndView(
        "service/statistics/list",
        "it",
        new StatisticsPage(period, organisations.list(), lines(period)));
  }

  /// The services that anybody asked for, the one with most working days first.
  List<Line> lines(Period period) {
    Map<UUID, Sum> sums = figures.byService(period);
    return services.named(List.copyOf(sums.keySet())).stream()
        .map(it -> new Line(it, sums.getOrDefault(it.id(), new Sum())))
        .sorted(
            Comparator.comparingLong((Line it) -> it.sum().spread().total())
                .reversed()
                .thenComparing(it -> it.service().code()))
        .toList();
  }

  @GetMapping(PATH + "/{code}")
  ModelAndView one(Actor actor, @PathVariable String code, Wanted wanted) {
    requireOfficial(actor);
    counting.catchUp();
    Service service = service(code);
    Period period = period(wanted);
    Map<UUID, Sum> offices = figures.byOffice(service.id(), period);
    return new ModelAndView(
        "service/statistics/service",
        "it",
        new ServicePage(
            service,
            period,
            figures.of(service.id(), period),
            figures.steps(service.id(), period),
            figures.refusals(service.id(), period),
            offices,
            organisations.named(List.copyOf(offices.keySet())),
            organisations.list()));
  }

  @GetMapping(PATH + "/{code}/cases")
  ModelAndView cases(
      Actor actor,
      @PathVariable String code,
      Wanted wanted,
      @RequestParam @Nullable String element,
      @RequestParam @Nullable String late,
      @RequestParam @Nullable UUID after) {
    requireOfficial(actor);
    Service service = service(code);
    Period period = period(wanted);
    String step = element == null || element.isBlank() ? null : element;
    var looked = new CaseFinder.Wanted(service.id(), period, step, late != null, after);
    List<Application> found = cases.find(looked, offices(actor));
    boolean hasMore = found.size() > CaseFinder.PAGE;
    List<Application> shown = hasMore ? found.subList(0, CaseFinder.PAGE) : found;
    Optional<StepSum> at =
        figures.steps(service.id(), period).stream()
            .filter(it -> it.element().equals(step))
            .findFirst();
    return new ModelAndView(
        "service/statistics/cases",
        "it",
        new CasesPage(
            service,
            period,
            at.orElse(null),
            late != null,
            shown,
            hasMore ? shown.getLast().id() : null));
  }

  static void requireOfficial(Actor actor) {
    actor.requireAccount();
    if (!actor.isOfficial()) {
      throw new NotFound("statistics of services for a citizen");
    }
  }

  /// Whose cases the actor may see; null for those of all.
  private static @Nullable List<UUID> offices(Actor actor) {
    return actor.holds(Role.AUDITOR)
        ? null
        : actor.holdings().stream()
            .filter(it -> it.roles().contains(Role.OFFICIAL) || it.roles().contains(Role.HEAD))
            .map(it -> it.organisation())
            .distinct()
            .toList();
  }

  Period period(Wanted wanted) {
    UUID organisation =
        Optional.ofNullable(wanted.organisation())
            .flatMap(StatisticsPages::id)
            .filter(it -> organisations.find(it).isPresent())
            .orElse(null);
    return Period.typed(wanted.from(), wanted.to(), organisation, legalTime.today());
  }

  private static Optional<UUID> id(String typed) {
    try {
      return Optional.of(UUID.fromString(typed.strip()));
    } catch (IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  private Service service(String code) {
    return services.find(code).orElseThrow(() -> new NotFound("service " + code));
  }
}
