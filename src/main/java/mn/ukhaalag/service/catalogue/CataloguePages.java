package mn.ukhaalag.service.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.service.LifeEvent;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.ServiceWay;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.service.Services.Found;
import mn.ukhaalag.service.Services.Match;
import mn.ukhaalag.service.Version;
import mn.ukhaalag.service.Versions;
import mn.ukhaalag.service.catalogue.page.CataloguePage;
import mn.ukhaalag.service.catalogue.page.CataloguePage.Group;
import mn.ukhaalag.service.catalogue.page.ServicePage;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.SharedPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The catalogue, for everybody.
@Controller
class CataloguePages {

  private static final int LONGEST_QUERY = 200;

  private final Services services;
  private final Versions versions;
  private final Organisations organisations;
  private final List<ServiceWay> ways;

  CataloguePages(
      Services services, Versions versions, Organisations organisations, List<ServiceWay> ways) {
    this.services = services;
    this.versions = versions;
    this.organisations = organisations;
    this.ways = ways;
  }

  @SharedPage
  @GetMapping("/services")
  ModelAndView list(
      @RequestParam @Nullable String q,
      @RequestParam @Nullable String life,
      @RequestParam @Nullable String organisation) {
    String query = typed(q);
    List<Service> all = services.list();
    Found search = query.isEmpty() ? new Found(Match.ALL, all) : services.search(query);
    List<Service> found =
        search.services().stream()
            .filter(it -> typed(life).isEmpty() || it.lifeEvent().slug().equals(typed(life)))
            .filter(it -> isOf(it, typed(organisation)))
            .toList();
    var names = organisations.named(all.stream().map(Service::organisation).distinct().toList());
    List<Organisation> owners =
        organisations.list().stream().filter(it -> names.containsKey(it.id())).toList();
    return new ModelAndView(
        "service/catalogue/list",
        "it",
        new CataloguePage(
            query,
            typed(life),
            typed(organisation),
            search.match(),
            search.match() == Match.ALL ? groups(found) : List.of(),
            search.match() == Match.ALL ? List.of() : found,
            owners,
            names,
            new HashSet<>(versions.online()),
            tags()));
  }

  private Map<UUID, List<String>> tags() {
    Map<UUID, List<String>> tags = new HashMap<>();
    for (ServiceWay way : ways) {
      way.services()
          .forEach(it -> tags.computeIfAbsent(it, id -> new ArrayList<>()).add(way.tag()));
    }
    return tags;
  }

  private boolean isOf(Service service, String code) {
    return code.isEmpty()
        || organisations
            .byCode(code)
            .filter(it -> it.id().equals(service.organisation()))
            .isPresent();
  }

  private static List<Group> groups(List<Service> found) {
    return Arrays.stream(LifeEvent.values())
        .map(life -> new Group(life, found.stream().filter(it -> it.lifeEvent() == life).toList()))
        .filter(group -> !group.services().isEmpty())
        .toList();
  }

  private static String typed(@Nullable String text) {
    return Stream.ofNullable(text)
        .map(String::strip)
        .filter(it -> it.length() <= LONGEST_QUERY)
        .findFirst()
        .orElse("");
  }

  @SharedPage
  @GetMapping("/services/{code}")
  ModelAndView show(@PathVariable String code) {
    Service service = services.find(code).orElseThrow(() -> new NotFound("service " + code));
    Optional<Version> version = versions.published(service.id());
    return new ModelAndView(
        "service/catalogue/service",
        "it",
        new ServicePage(
            service,
            organisations.get(service.organisation()),
            version.isPresent(),
            version.filter(it -> it.fees().isFree()).isPresent(),
            ways.stream().flatMap(it -> it.of(service).stream()).toList()));
  }
}
