package mn.ukhaalag.service.appointment;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.Contact;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.service.appointment.page.DeskPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The counters of an official's organisation, and whoever of today is looked for.
@Controller
@RequestMapping("/work/appointments")
class DeskPages {

  private final AppointmentRights rights;
  private final Counters counters;
  private final Visits visits;
  private final Persons persons;
  private final Waits waits;
  private final Organisations organisations;
  private final LegalTime legalTime;

  DeskPages(
      AppointmentRights rights,
      Counters counters,
      Visits visits,
      Persons persons,
      Waits waits,
      Organisations organisations,
      LegalTime legalTime) {
    this.rights = rights;
    this.counters = counters;
    this.visits = visits;
    this.persons = persons;
    this.waits = waits;
    this.organisations = organisations;
    this.legalTime = legalTime;
  }

  /// @param q the code of an appointment, or the telephone number of whoever comes today
  @GetMapping
  ModelAndView show(
      Actor actor, HttpServletResponse response, @RequestParam(defaultValue = "") String q) {
    Views.keepNot(response);
    List<UUID> houses = rights.served(actor).stream().sorted().toList();
    List<Counter> shown = houses.stream().flatMap(it -> counters.of(it).stream()).toList();
    Map<UUID, Wait> now =
        waits.at(shown).stream()
            .collect(Collectors.toMap(it -> it.counter().id(), Function.identity()));
    return Views.page(
        "desk", new DeskPage(shown, organisations.named(houses), now, q, found(houses, q)));
  }

  private List<Visit> found(List<UUID> houses, String typed) {
    Optional<Visit> byCode = VisitNumber.parse(typed).flatMap(visits::find);
    Stream<Visit> byPhone =
        Contact.phone(typed).stream()
            .flatMap(
                phone ->
                    houses.stream()
                        .flatMap(
                            it -> persons.byPhone(it, legalTime.today(), phone.value()).stream()));
    return Stream.concat(byCode.stream(), byPhone)
        .filter(it -> houses.contains(it.organisation()))
        .toList();
  }
}
