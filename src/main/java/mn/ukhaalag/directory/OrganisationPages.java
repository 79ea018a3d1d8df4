package mn.ukhaalag.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mn.ukhaalag.directory.page.OrganisationPage;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The public pages of the directory: who is there, what they do and how to reach them.
@Controller
class OrganisationPages {

  private final Organisations organisations;
  private final OrganisationFinder finder;
  private final Areas areas;
  private final Staff staff;
  private final List<OrganisationSection> sections;
  private final Clock clock;

  OrganisationPages(
      Organisations organisations,
      OrganisationFinder finder,
      Areas areas,
      Staff staff,
      List<OrganisationSection> sections,
      Clock clock) {
    this.organisations = organisations;
    this.finder = finder;
    this.areas = areas;
    this.staff = staff;
    this.sections = sections;
    this.clock = clock;
  }

  @GetMapping("/organisations")
  ModelAndView list(
      @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String sum) {
    return new ModelAndView("directory/organisations", "it", finder.find(q.strip(), sum));
  }

  @GetMapping("/organisations/{code}")
  ModelAndView show(@PathVariable String code, @RequestParam(defaultValue = "") String on) {
    Organisation organisation =
        organisations.byCode(code).orElseThrow(() -> new NotFound("organisation " + code));
    var today = LocalDate.now(clock);
    Optional<LocalDate> asked = day(on.strip());
    var problems =
        new Problems()
            .addIf(!on.isBlank() && asked.isEmpty(), "on", "directory.organisation.on.wrong");
    var view =
        new ModelAndView(
            "directory/organisation",
            "it",
            page(organisation, asked.orElse(today), on, today, problems));
    view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return view;
  }

  private OrganisationPage page(
      Organisation organisation, LocalDate day, String typed, LocalDate today, Problems problems) {
    var superiors = new ArrayList<Organisation>();
    organisation.superiorsOn(day).stream()
        .map(Organisation.Superior::organisation)
        .distinct()
        .forEach(id -> organisations.find(id).ifPresent(superiors::add));
    return new OrganisationPage(
        organisation,
        day,
        typed,
        organisation.nameOn(day),
        superiors,
        day.equals(today) ? organisations.children(organisation.id()) : List.of(),
        areas.path(organisation.area()),
        staff.on(organisation.id(), day),
        sections.stream().flatMap(section -> section.of(organisation).stream()).toList(),
        problems);
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return typed.isEmpty()
          ? Optional.empty()
          : Optional.of(LocalDate.parse(typed.replace('.', '-')))
              .filter(day -> day.getYear() >= 1900 && day.getYear() < 2200);
    } catch (DateTimeParseException problem) {
      return Optional.empty();
    }
  }
}
