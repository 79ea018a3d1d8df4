package mn.ukhaalag.service.casework;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.service.WorkRoom;
import mn.ukhaalag.service.casework.page.ListPage;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The cases of an organisation: the open ones by deadline, or all, the newest first.
@Controller
class ListPages {

  private final CaseList cases;
  private final Services services;
  private final List<WorkRoom> rooms;
  private final Organisations organisations;
  private final Clock clock;

  ListPages(
      CaseList cases,
      Services services,
      List<WorkRoom> rooms,
      Organisations organisations,
      Clock clock) {
    this.cases = cases;
    this.services = services;
    this.rooms = rooms;
    this.organisations = organisations;
    this.clock = clock;
  }

  @GetMapping("/work/applications")
  ModelAndView list(
      Actor actor,
      @RequestParam @Nullable UUID organisation,
      @RequestParam(defaultValue = "open") String show,
      @RequestParam @Nullable UUID after) {
    List<Organisation> allowed = allowed(actor);
    UUID chosen =
        allowed.stream()
            .map(Organisation::id)
            .filter(it -> organisation == null || it.equals(organisation))
            .findFirst()
            .orElseThrow(() -> new NotFound("applications of " + organisation));
    boolean isOpen = !show.equals("all");
    List<Application> found = cases.list(chosen, isOpen, after);
    boolean hasMore = found.size() > CaseList.PAGE;
    List<Application> shown = hasMore ? found.subList(0, CaseList.PAGE) : found;
    String next =
        hasMore
            ? "/work/applications?organisation=%s&show=%s&after=%s"
                .formatted(chosen, isOpen ? "open" : "all", shown.getLast().id())
            : null;
    return new ModelAndView(
        "service/casework/list",
        "it",
        new ListPage(
            shown,
            titled(),
            rooms(chosen),
            allowed,
            chosen,
            isOpen,
            isOpen && isWorkedOn(actor, chosen),
            next,
            clock.instant()));
  }

  private static boolean isWorkedOn(Actor actor, UUID organisation) {
    return actor.holds(Role.OFFICIAL, organisation) || actor.holds(Role.HEAD, organisation);
  }

  private List<WorkRoom.Room> rooms(UUID organisation) {
    return services.list().stream()
        .filter(it -> it.organisation().equals(organisation))
        .flatMap(it -> rooms.stream().flatMap(room -> room.of(it).stream()))
        .toList();
  }

  private Map<UUID, Service> titled() {
    return services.list().stream().collect(Collectors.toMap(Service::id, it -> it));
  }

  private List<Organisation> allowed(Actor actor) {
    actor.requireAccount();
    return actor.holds(Role.AUDITOR)
        ? organisations.list()
        : actor.holdings().stream()
            .filter(it -> it.roles().contains(Role.OFFICIAL) || it.roles().contains(Role.HEAD))
            .map(it -> it.organisation())
            .distinct()
            .map(organisations::get)
            .toList();
  }
}
