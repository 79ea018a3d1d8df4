package mn.ukhaalag.service.place;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Applications;
import mn.ukhaalag.service.Reference;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.service.Versions;
import mn.ukhaalag.service.form.Form;
import mn.ukhaalag.service.form.Question;
import mn.ukhaalag.service.place.PlaceRows.Taken;
import mn.ukhaalag.service.place.page.PlaceList;
import mn.ukhaalag.service.place.page.PlacePage;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The places of a service, for the officials of the organisation that offers it: how many there
/// are, which cases have one and which wait. A list names nobody; whose name is read stands on the
/// page of the case.
@GraveAct
@Controller
@RequestMapping("/work/places/{code}")
class PlacePages {

  private static final int ROWS = 50;
  private static final BigDecimal MOST = BigDecimal.valueOf(10_000);

  private final Services services;
  private final Versions versions;
  private final Applications applications;
  private final PlaceRows rows;
  private final Places places;
  private final Notes notes;

  PlacePages(
      Services services,
      Versions versions,
      Applications applications,
      PlaceRows rows,
      Places places,
      Notes notes) {
    this.services = services;
    this.versions = versions;
    this.applications = applications;
    this.rows = rows;
    this.places = places;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView show(Actor actor, @PathVariable String code) {
    Service service = service(code);
    post(actor, service);
    return page(service, Typed.NOTHING, new Problems());
  }

  /// Says how many places there are; who can, moves up.
  @PostMapping
  ModelAndView count(
      Actor actor,
      HttpServletResponse response,
      @PathVariable String code,
      @RequestParam Map<String, String> fields) {
    Service service = service(code);
    Holding held = post(actor, service);
    var typed = new Typed(fields);
    var problems = new Problems();
    var reading = new Reading(typed, problems);
    for (Question.Choice option : question(service).options()) {
      String field = "places-" + option.value();
      boolean isHigh =
          reading.optionalAmount(field).filter(it -> it.compareTo(MOST) > 0).isPresent();
      problems.addIf(isHigh, field, "web.problem.amount");
    }
    if (!problems.isEmpty()) {
      return Forms.again(page(service, typed, problems));
    }
    for (Question.Choice option : question(service).options()) {
      reading
          .optionalAmount("places-" + option.value())
          .ifPresent(it -> places.count(service, option.value(), it.intValue(), actor.as(held)));
    }
    places.moveUp(service.id());
    notes.tell(response, "service.place.note.counted");
    return Forms.seeOther("/work/places/" + code);
  }

  /// Somebody gives up his place; the next moves up.
  @PostMapping("/{reference}/leaving")
  ModelAndView leave(
      Actor actor,
      HttpServletResponse response,
      @PathVariable String code,
      @PathVariable String reference) {
    Service service = service(code);
    Holding held = post(actor, service);
    Application application =
        Reference.parse(reference)
            .flatMap(applications::find)
            .filter(it -> it.service().equals(service.id()))
            .orElseThrow(() -> new NotFound("place of " + reference));
    String back =
        "/work/places/"
            + code
            + rows.find(application.id()).map(it -> "/" + it.pool().option() + "/given").orElse("");
    places.leave(application.id(), actor.as(held));
    places.moveUp(service.id());
    notes.tell(response, "service.place.note.left", application.reference().text());
    return Forms.seeOther(back);
  }

  private Service service(String code) {
    return services.find(code).orElseThrow(() -> new NotFound("service " + code));
  }

  private static Holding post(Actor actor, Service service) {
    actor.requireAccount();
    return actor
        .in(Role.OFFICIAL, service.organisation())
        .or(() -> actor.in(Role.HEAD, service.organisation()))
        .orElseThrow(() -> new NotFound("places of " + service.code()));
  }

  private Question question(Service service) {
    return versions
        .published(service.id())
        .flatMap(it -> it.form().uses(Form.Use.PLACES))
        .orElseThrow(() -> new NotFound("places of " + service.code()));
  }

  private ModelAndView page(Service service, Typed typed, Problems problems) {
    Map<String, Integer> counts = rows.counts(service.id());
    Map<String, Taken> taken = rows.taken(service.id());
    List<PlacePage.Pool> pools =
        question(service).options().stream()
            .map(
                it -> {
                  Taken now = taken.getOrDefault(it.value(), Taken.NONE);
                  return new PlacePage.Pool(it, counts.get(it.value()), now.given(), now.waiting());
                })
            .toList();
    return new ModelAndView(
        "service/place/places", "it", new PlacePage(service, pools, typed, problems));
  }

  /// Those of one option who have a place, or who wait for one.
  @GetMapping("/{option}/{list:given|waiting}")
  ModelAndView list(
      Actor actor,
      @PathVariable String code,
      @PathVariable String option,
      @PathVariable String list,
      @RequestParam @Nullable UUID after) {
    Service service = service(code);
    post(actor, service);
    Question.Choice chosen =
        question(service).option(option).orElseThrow(() -> new NotFound("option " + option));
    boolean isGiven = list.equals("given");
    List<PlaceRows.Place> found =
        rows.list(new PlaceRows.Pool(service.id(), option), isGiven, after, ROWS + 1);
    List<PlaceRows.Place> shown = found.subList(0, Math.min(ROWS, found.size()));
    return new ModelAndView(
        "service/place/list",
        "it",
        new PlaceList(
            service,
            chosen,
            isGiven,
            shown.stream().map(it -> new PlaceList.Person(it.reference())).toList(),
            found.size() > ROWS ? "?after=" + shown.getLast().application() : null));
  }
}
