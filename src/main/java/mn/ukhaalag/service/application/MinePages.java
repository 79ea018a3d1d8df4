package mn.ukhaalag.service.application;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Applications;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.service.application.page.MinePage;
import mn.ukhaalag.service.application.page.MinePage.Begun;
import mn.ukhaalag.service.application.page.MinePage.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The applications of somebody: what he has begun, and what he has sent.
@Controller
class MinePages {

  private static final int PAGE = 20;

  private final Applications applications;
  private final Services services;
  private final Drafts drafts;
  private final Writers writers;
  private final Clock clock;

  MinePages(
      Applications applications, Services services, Drafts drafts, Writers writers, Clock clock) {
    this.applications = applications;
    this.services = services;
    this.drafts = drafts;
    this.writers = writers;
    this.clock = clock;
  }

  @GetMapping("/my/applications")
  ModelAndView list(Actor actor, HttpServletRequest request, @RequestParam @Nullable UUID before) {
    UUID account = actor.requireAccount();
    List<Application> found = applications.own(account, before, PAGE + 1);
    List<Application> shown = found.subList(0, Math.min(PAGE, found.size()));
    List<Draft> begun =
        before == null
            ? drafts.open(writers.known(actor, request)).stream()
                .filter(it -> it.completes() == null)
                .toList()
            : List.of();
    Map<UUID, Service> named = named(shown);
    return new ModelAndView(
        "service/application/mine",
        "it",
        new MinePage(
            begun(begun, it -> it.account() != null),
            begun(begun, it -> it.account() == null),
            shown.stream().map(it -> line(it, service(named, it.service()))).toList(),
            found.size() > PAGE ? "/my/applications?before=" + shown.getLast().id() : null,
            clock.instant()));
  }

  private static List<Begun> begun(List<Draft> drafts, Predicate<Draft> which) {
    return drafts.stream()
        .filter(which)
        .map(it -> new Begun(it.id(), it.service(), it.savedAt()))
        .toList();
  }

  private static Line line(Application application, Service service) {
    return new Line(application, service, service.limit() != null);
  }

  private Map<UUID, Service> named(List<Application> shown) {
    List<UUID> ids = shown.stream().map(Application::service).distinct().toList();
    return services.named(ids).stream().collect(Collectors.toMap(Service::id, Function.identity()));
  }

  private Service service(Map<UUID, Service> named, UUID id) {
    Service service = named.get(id);
    return service == null ? services.get(id) : service;
  }
}
